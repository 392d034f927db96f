package org.kept.commitment.model.smart;

import java.util.Locale;

/** What English commitments are written in; long because it is a list. */
final class EnglishWords {

  static final Lexicon LEXICON =
      new Lexicon(
          new EnglishInflection(),
          Locale.ENGLISH,
          """
          NUMBER: one=1 | two=2 | three=3 | four=4 | five=5 | six=6 | seven=7 | eight=8 | nine=9
          + ten=10 | eleven=11 | twelve=12 | thirteen=13 | fourteen=14 | fifteen=15 | sixteen=16
          + seventeen=17 | eighteen=18 | nineteen=19 | twenty=20 | thirty=30 | forty=40 | fifty=50
          + sixty=60 | seventy=70 | eighty=80 | ninety=90
          MULTIPLIER: hundred=100 | thousand=1000 | million=1000000 | billion=1000000000
          COLLECTIVE: half a dozen=6 | a dozen=12 | dozen=12 | a hundred=100 | one hundred=100
          + a thousand=1000 | a million=1000000
          NUMBER_LINK: and
          SHARE: half=50 | one half=50 | one third=33.33 | a third=33.33 | two thirds=66.67
          + one quarter=25 | a quarter=25 | three quarters=75 | one in four=25 | one in two=50
          PERCENT: % | percent | per cent | pct | percentage points
          QUALIFIER: at least | no more than | not more than | a minimum of | no fewer than | no less than | not less than
          + more than | over | up to | at most | a total of | a maximum of | some | about
          + approximately | around
          RANGE: to | - | and | or | up to
          FROM_NUMBER: from | between
          BY_HOW_MUCH: by | by at least
          EACH: each | apiece
          PER_REGION: per region | each region | every region | each of the regions
          + each of the six regions | each of the six cgap regions | by region | each world region
          NUMBER_OF: number of | amount of
          SHARE_OF: share of | percentage of | proportion of
          LABEL: dimension | dimensions | standard | phase | level | version | chapter | section
          + principle | indicator | step | tier | goal | objective | article | page | sdg | no | stage
          + group | number | series | module | d | iso | figure | table | annex | option
          PHONE: tel | phone | telephone | call | fax | mobile | whatsapp
          AGE: aged | ages | age
          CURRENCY: $=USD | usd=USD | us $=USD | us dollars=USD | dollars=USD | €=EUR | eur=EUR
          + euros=EUR | £=GBP | gbp=GBP | pounds=GBP
          TIME_UNIT: day=P1D | days=P1D | week=P1W | weeks=P1W | month=P1M | months=P1M
          + quarter=P3M | quarters=P3M | year=P1Y | years=P1Y | hour=PT | hours=PT | minutes=PT
          MONTH: january=1 | february=2 | march=3 | april=4 | may=5 | june=6 | july=7 | august=8
          + september=9 | october=10 | november=11 | december=12 | jan=1 | feb=2 | mar=3 | apr=4
          + jun=6 | jul=7 | aug=8 | sep=9 | sept=9 | oct=10 | nov=11 | dec=12
          QUARTER: first quarter=1 | second quarter=2 | third quarter=3 | fourth quarter=4
          + last quarter=4 | 1st quarter=1 | 2nd quarter=2 | 3rd quarter=3 | 4th quarter=4
          + q1=1 | q2=2 | q3=3 | q4=4
          HALF_YEAR: first half=1 | second half=2 | 1st half=1 | 2nd half=2 | h1=1 | h2=2
          YEAR_WORD: calendar year | fiscal year | year | the year
          BEFORE_YEAR: in | during | by | before | since | until | of | mid | end | early | late | -
          BEGINNING: beginning | start | early | the beginning | the start
          MIDDLE: mid | middle | the middle
          END: end | the end | late | year end | year - end
          DATE_LINK: of | in | ,
          BETWEEN: between
          AND: and
          FROM_DATE: from | starting | starting in | starting from | beginning | beginning in | as of
          TO_DATE: to | until | till | through | - | by
          IN_DATE: in | during | over | within | throughout | for | in the course of
          + over the course of | across | on
          BY_DATE: by | until | till | through | no later than | not later than | due | due by
          + due on | deadline | not after | by the close of
          BEFORE_DATE: before | ahead of | prior to
          WITHIN: within | within the next | within a period of | over | over the next | in | in the next
          + during the next | for | for the next | over the coming | in the coming | over a period of
          COUNTED_FROM: of | from | after | starting | starting in | starting from | beginning | as of
          DETERMINER: the | our | its | their | all | all the | all our | these | those | all of our
          + all of the | my
          INDEFINITE: a | an
          OF: of | among | with | containing | consisting of | out of
          AMONG: among | amongst
          NOUN_LINK: -
          PASSED_OVER: or more | + | new | additional | more | other | further | different | extra | next | coming
          + separate | parallel
          STOP: a | an | the | and | or | but | of | to | in | on | at | by | for | from | with | within | per
          + each | every | into | across | over | under | during | until | before | after | between | who
          + that | which | whose | through | as | is | are | was | were | be | will | have | has | can | use
          + using | so | than | its | our | their | this | these | those | it | they | we | us | about | around
          + via | toward | towards | without | among | including | such | both | not | if | when | while
          + where | only | also | total | worldwide | globally | throughout | out | up | against
          CONTAINER: series | set | sets | round | rounds | cohort | cohorts | cycle | cycles | batch
          + batches | class | classes | course | courses | workshop | workshops | training | trainings
          SINGULAR: women=woman | men=man | people=person | children=child | series=series
          + staff=staff member | youth=young person | entrepreneurs=entrepreneur | businesses=business
          + analyses=analysis | business=business | access=access
          AT_PLACE: in | at | from | across | throughout
          PLACE: worldwide | globally | around the world | region of the world | each region
          + every region | per region | all regions | all countries | world | latin america
          + the caribbean | sub - saharan africa | south asia | southeast asia | east asia
          + the pacific | middle east | north africa | eastern europe | central asia | africa | asia
          + europe | america | americas | online | nationwide | us=US | usa=US | uk=GB | dr congo | countries
          + country | provinces | province | districts | district | villages | village | states
          + regions | region | communities | municipalities | territories | cities
          PEOPLE: mfi | mfis | institution | institutions | family | families | member | members
          + client | clients | customer | customers | woman | women | girls | farmer | farmers
          + smallholders | officer | officers | borrower | borrowers | entrepreneur | entrepreneurs
          + household | households | people | person | youth | staff | organization | organizations
          + organisation | organisations | bank | banks | cooperative | cooperatives | practitioner
          + practitioners | provider | providers | network | networks | manager | managers | trainer
          + trainers | trainees | investors | funders | donors | regulators | participants | children
          + employees | agents | savers | refugees | artisans | ngos | ngo | federations | partners
          + auditors | ministry | ministries | workers | microentrepreneurs | villagers | facilitators | raters | group | groups | students | teachers | leaders | men | everyone | poor
          NO_NAME: english | french | spanish | arabic | portuguese | russian | spi | spi4 | ppi | spm | usspm | ta | ict | faq | it | gdp | usd | eur | gbp | en | fr | es
          + sdg | sdgs | csv | pdf | ceo | hr | covid | us | sms | atm | i | universal | standards
          ACTION: train~ | help~ | provide~ | reach~ | open~ | hold~ | holding | held
          + organize~ | organise~ | offer~ | serve~ | deliver~ | host~ | run | runs | running | collaborate~
          + assist~ | certify~ | audit~ | assess~ | survey~ | measure~ | report~ | share~
          + collect~ | use~ | adopt~ | implement~ | test~ | pilot~ | enroll~ | enrol | register~ | visit~
          + hire~ | recruit~ | lend | lending | disburse~ | invest~ | fund~ | finance~ | give | giving
          + distribute~ | equip~ | coach~ | mentor~ | teach | teaching | graduate~ | connect~ | link~
          + add~ | double~ | triple~ | complete~ | verify~ | review~ | evaluate~ | interview~ | sign~
          + translate~ | present~ | conduct~ | engage~ | mobilize~ | raise funds | bring | move~ | get
          + extend~ | expand~ | attend~ | plant~ | construct~ | award~ | grant~ | waive~ | cut | stop~
          MAKING: publish~ | create~ | produce~ | develop~ | launch~ | conduct~ | design~ | translate~
          + build=built | building=built | write=written | writing=written | prepare~ | issue~
          + release~ | compile~ | establish~ | draft~ | format~ | pilot~ | complete~ | map~ | hold=held | holding=held | organize~ | organise~ | host~
          + introduce~ | set up=set up | install~ | disseminate~ | distribute~ | update~ | make=made
          THING: guide | tool | platform | report | mapping | map | study | manual | curriculum
          + website | database | policy | framework | methodology | survey | assessment | toolkit
          + handbook | index | portal | library | center | centre | strategy | plan
          + product | guidelines | census | evaluation | baseline study | app | audit
          GROWTH: increase~=increase | raise~=increase | grow~=increase | expand~=increase
          + improve~=increase | lift~=increase | boost~=increase | reduce~=decrease | lower~=decrease
          + decrease~=decrease | cut=decrease | cutting=decrease | halve~=decrease | move~=increase
          + rise~=increase | drop~=decrease
          TIMES: double~=100 | triple~=200 | quadruple~=300
          VAGUE_ACTION: improve~ | support~ | raise awareness | raising awareness | promote~ | strengthen~
          + enhance~ | encourage~ | foster~ | contribute~ | work toward | work towards | working toward
          + working towards | strive~ | try | try to | seek to | explore~ | facilitate~ | advocate~
          + look into | engage with | continue to | endeavor~ | aim to | empower~ | champion~ | consider~
          VAGUE_NUMBER: many | several | some | a number of | numerous | various | more | most
          + a lot of | lots of | significantly | significant | substantially | substantial
          + considerably | greatly | as many as possible | few | a few | a large number of | multiple
          + dozens of | hundreds of | thousands of | millions of | better | as much as possible
          VAGUE_DATE: as soon as possible | asap | soon | shortly | in the near future | in the future
          + in the coming years | in the coming months | over time | eventually | ongoing
          + on an ongoing basis | when possible | in due course | in the long term | going forward
          + over the years | in the next few years
          BASELINE: currently | baseline | up from | compared to | compared with | today
          + starting from | from a base of | at present | as against | current
          PARTNERSHIP: with | in partnership with | together with | in collaboration with | alongside
          + supported by | jointly with | with support from | with the support of | funded by
          PARTNER: working group | partner | partners | network | networks | ministry | university
          + government | central bank | local banks | association | associations | consultants
          + federation | coalition | consortium | members of | donor | donors
          RESOURCE: budget | funding | fund of | grant | grants | staff time | full time staff | financed
          + team of | funded | resources | in kind | endowment | volunteers | full - time
          TIE: six dimensions | universal standards | social performance | spi4 | spm | usspm | ppi | client protection
          + truelift | poverty outreach | out of poverty | extreme poverty | poverty assessment
          EVERYWHERE: help | helping | themselves | million | billion | lift | make | work | people
          + their | with | that | from | this | have | will | more | than | into | over | each | by | out | least
          + every | year | years | world | through | campaign | goal | reach
          """);

  private EnglishWords() {}
}
