package org.kept.commitment.model.smart;

import java.util.Locale;

/** What French commitments are written in; long because it is a list. */
final class FrenchWords {

  static final Lexicon LEXICON =
      new Lexicon(
          new FrenchInflection(),
          Locale.FRENCH,
          """
          NUMBER: deux=2 | trois=3 | quatre=4 | cinq=5 | six=6 | sept=7 | huit=8 | neuf=9 | dix=10
          + onze=11 | douze=12 | treize=13 | quatorze=14 | quinze=15 | seize=16 | vingt=20
          + trente=30 | quarante=40 | cinquante=50 | soixante=60 | septante=70 | huitante=80
          + quatre - vingt=80 | quatre - vingts=80 | quatre vingt=80 | quatre vingts=80
          + octante=80 | nonante=90 | et un=1 | et une=1 | et onze=11
          MULTIPLIER: cent=100 | cents=100 | mille=1000 | million=1000000 | millions=1000000
          + milliard=1000000000 | milliards=1000000000
          COLLECTIVE: une demi - douzaine=6 | une douzaine=12 | douzaine=12 | une dizaine=10
          + dizaine=10 | une quinzaine=15 | une vingtaine=20 | une trentaine=30 | une centaine=100
          + centaine=100 | un millier=1000 | un million=1000000 | cent=100 | mille=1000
          + une cinquantaine=50
          NUMBER_LINK: -
          SHARE: la moitié=50 | moitié=50 | un tiers=33.33 | le tiers=33.33 | deux tiers=66.67
          + un quart=25 | le quart=25 | trois quarts=75 | les trois quarts=75 | les deux tiers=66.67
          PERCENT: % | pour cent | pourcent | points de pourcentage
          QUALIFIER: au moins | un minimum de | pas moins de | plus de | jusqu'à | au plus | au total
          + environ | quelque | quelques | au minimum
          RANGE: à | - | et | ou
          FROM_NUMBER: de | entre
          BY_HOW_MUCH: de | d'au moins
          EACH: chacun | chacune
          PER_REGION: par région | chaque région | chacune des régions | chacune des six régions
          + chacune des 6 régions
          NUMBER_OF: nombre de | nombre d
          SHARE_OF: part de | part des | pourcentage de | pourcentage des | proportion de
          + proportion des
          LABEL: dimension | dimensions | norme | normes | phase | niveau | version | chapitre
          + section | principe | indicateur | étape | objectif | article | page | odd | n | no | numéro
          + groupe | module | série | standard | d | iso | annexe | option
          PHONE: tél | tel | téléphone | appelez | appeler | fax | portable
          AGE: âgés de | âgées de | âge | âgés
          CURRENCY: $=USD | usd=USD | dollars=USD | €=EUR | eur=EUR | euros=EUR | £=GBP
          + francs cfa=XOF | fcfa=XOF
          TIME_UNIT: jour=P1D | jours=P1D | semaine=P1W | semaines=P1W | mois=P1M
          + trimestre=P3M | trimestres=P3M | an=P1Y | ans=P1Y | année=P1Y | années=P1Y | heure=PT
          + heures=PT | minutes=PT
          MONTH: janvier=1 | février=2 | mars=3 | avril=4 | mai=5 | juin=6 | juillet=7 | août=8
          + septembre=9 | octobre=10 | novembre=11 | décembre=12
          QUARTER: premier trimestre=1 | deuxième trimestre=2 | second trimestre=2
          + troisième trimestre=3 | quatrième trimestre=4 | dernier trimestre=4
          + 1er trimestre=1 | 2e trimestre=2 | 3e trimestre=3 | 4e trimestre=4
          + t1=1 | t2=2 | t3=3 | t4=4
          HALF_YEAR: premier semestre=1 | second semestre=2 | deuxième semestre=2
          + 1er semestre=1 | 2e semestre=2
          YEAR_WORD: année civile | année | an | année fiscale | exercice
          BEFORE_YEAR: en | durant | avant | depuis | fin | début | mi | jusqu | dès | ici | -
          BEGINNING: début | le début | au début
          MIDDLE: mi | milieu
          END: fin | la fin | fin de l'année | la fin de l'année
          DATE_LINK: de | du | d | de l
          BETWEEN: entre | entre le
          AND: et | et le
          FROM_DATE: de | du | à partir de | à partir du | dès | à compter de | à compter du
          TO_DATE: à | au | jusqu'à | jusqu'au | jusqu'en | - | à la
          IN_DATE: en | durant | pendant | au cours de | au cours du | dans | sur | courant | au | pour
          + lors de
          BY_DATE: d'ici | d'ici le | d'ici à | d'ici au | jusqu'à | jusqu'au | jusqu'en | au plus tard en
          + au plus tard le | au plus tard | pour le | avant la fin de | d'ici la | avant la | avant le 31
          BEFORE_DATE: avant | avant le | avant l
          WITHIN: dans les | d'ici | dans un délai de | en | sur | au cours des | pendant | sous | durant
          + dans un délai maximum de | d'ici à | sur une période de
          COUNTED_FROM: de | à partir de | à partir du | après | à compter de | à compter du | dès | suivant
          DETERMINER: le | la | les | l | nos | notre | leurs | leur | ses | son | sa | des | du | ces | tous les
          + toutes les | de nos | de leurs | de ses | de la | de l
          INDEFINITE: un | une
          OF: de | d | des | du | parmi | avec | comprenant
          AMONG: parmi
          NOUN_LINK: de | d
          PASSED_OVER: ou plus | + | nouveaux | nouvelles | nouveau | nouvelle | autres | supplémentaires | prochains
          + prochaines | différents | différentes
          STOP: un | une | le | la | les | l | et | ou | mais | à | au | aux | en | dans | sur | sous | par | pour
          + avec | sans | chez | vers | entre | avant | après | pendant | durant | depuis | jusqu | chaque | qui
          + que | qu | dont | où | est | sont | sera | seront | ont | a | nous | ils | elles | on | ce | cette | ces
          + des | du | nos | notre | leurs | leur | ses | son | sa | ne | pas | plus | ainsi | comme | si | dès | lors
          + parmi | afin | y | se | s | c | n | chacun | chacune | via
          CONTAINER: série | séries | cycle | cycles | session | sessions | lot | lots | groupe | groupes
          + cours | cohorte | cohortes | atelier | ateliers | formation | formations
          SINGULAR: pays=pays | mois=mois | cours=cours | fois=fois | réseaux=réseau | imf=imf | prix=prix
          + femmes=femme | succès=succès | accès=accès | outils=outil
          AT_PLACE: à | en | au | aux | dans
          PLACE: monde entier | dans le monde | chaque région | par région | toutes les régions
          + amérique latine | caraïbes | afrique subsaharienne | afrique | asie du sud | asie de l'est
          + asie | pacifique | moyen - orient | afrique du nord | europe de l'est | asie centrale
          + europe | amérique | en ligne | régions | région | pays | provinces | province | districts
          + district | villages | village | communes | départements | territoires | rdc | villes
          PEOPLE: imf | institution | institutions | famille | familles | membre | membres | client
          + clients | cliente | clientes | femme | femmes | filles | agriculteur | agriculteurs
          + agricultrices | agent | agents | agentes | emprunteur | emprunteurs | emprunteuses | entrepreneur
          + entrepreneurs | entrepreneuses | ménage | ménages | personne | personnes | jeunes
          + personnel | organisation | organisations | banque | banques | coopérative | coopératives
          + praticien | praticiens | prestataire | prestataires | réseau | réseaux | gestionnaires
          + formateurs | investisseurs | bailleurs | régulateurs | participants | enfants | employés
          + épargnants | réfugiés | artisans | ong | fédérations | partenaires | groupe | groupes
          + étudiants | hommes | bénéficiaires | producteurs | productrices | pauvres | salariés
          NO_NAME: français | anglais | espagnol | arabe | portugais | spi | spi4 | ppi | spm | gps | usspm | at | tic | pib | usd | eur | en | fr | es | odd | csv
          + pdf | rh | covid | sms | normes | universelles
          ACTION: former~ | aider~ | fournir~ | atteindre | atteindra | atteindrons | ouvrir~
          + ouvrira | ouvrirons | tenir~ | tiendra | tiendrons | organiser~ | offrir | offrira | offrirons
          + servir~ | accompagner~ | assister~ | certifier~ | auditer~ | noter~ | évaluer~ | mesurer~
          + rapporter~ | partager~ | collecter~ | recueillir~ | utiliser~ | adopter~ | tester~ | piloter~
          + inscrire~ | enregistrer~ | visiter~ | recruter~ | embaucher~ | prêter~ | décaisser~
          + investir~ | financer~ | donner~ | distribuer~ | équiper~ | encadrer~ | enseigner~ | relier~
          + ajouter~ | doubler~ | tripler~ | vérifier~ | interroger~ | signer~ | traduire | traduira
          + traduirons | présenter~ | mener~ | mobiliser~ | collaborer~ | animer~ | accorder~
          + mettre en œuvre | étendre | planter~ | construire | livrer~ | accueillir~ | connecter~
          MAKING: publier~ | créer~ | produire=produit | produira=produit | produirons=produit
          + élaborer~ | développer~ | lancer~ | concevoir=conçu | traduire=traduit | traduira=traduit
          + construire=construit | rédiger~ | préparer~ | éditer~ | établir~ | réaliser~ | mener~
          + diffuser~ | compiler~ | mettre en place=mis en place | introduire=introduit | organiser~ | tenir=tenu
          + mettre à jour=mis à jour | conduire=conduit | cartographier~ | installer~
          THING: guide | outil | plateforme | plate - forme | rapport | cartographie | étude | manuel
          + programme | site | base de données | politique | cadre | méthodologie | enquête
          + évaluation | boîte à outils | index | portail | bibliothèque | centre | stratégie | plan
          + produit | recensement | application | audit
          GROWTH: augmenter~=increase | accroître=increase | accroîtra=increase | élever~=increase
          + améliorer~=increase | porter~=increase | passer~=increase | étendre=increase
          + faire passer=increase | réduire=decrease | réduira=decrease | réduirons=decrease
          + diminuer~=decrease | baisser~=decrease | abaisser~=decrease
          TIMES: doubler~=100 | tripler~=200 | quadrupler~=300
          VAGUE_ACTION: améliorer~ | appuyer~ | sensibiliser~ | promouvoir | promouvra | promouvrons | renforcer~
          + encourager~ | favoriser~ | contribuer~ | soutenir~ | s'efforcer | explorer~ | faciliter~
          + plaider~ | continuer à | continuer de | essayer de | chercher à | œuvrer | stimuler~
          + autonomiser~ | envisager~ | valoriser~ | viser à
          VAGUE_NUMBER: plusieurs | de nombreux | de nombreuses | nombreux | nombreuses | beaucoup de
          + beaucoup | quelques | divers | diverses | certains | certaines | la plupart | davantage
          + plus de | considérablement | sensiblement | significativement | nettement
          + autant que possible | un grand nombre | un certain nombre | des dizaines | des centaines
          + des milliers | des millions | mieux | de plus en plus
          VAGUE_DATE: dès que possible | au plus vite | bientôt | prochainement | à l'avenir
          + dans les prochaines années | dans les prochains mois | à terme | au fil du temps
          + dans les meilleurs délais | à long terme | progressivement | dans un avenir proche
          + dans les années à venir | au plus tôt
          BASELINE: actuellement | situation de départ | contre | par rapport à | aujourd'hui
          + valeur de référence | à ce jour
          PARTNERSHIP: avec | en partenariat avec | en collaboration avec | conjointement avec
          + avec l'appui de | avec le soutien de | soutenu par | financé par | aux côtés de
          PARTNER: groupe de travail | partenaire | partenaires | réseau | réseaux | ministère
          + université | gouvernement | banque centrale | banques locales | association
          + associations | consultants | fédération | coalition | consortium | bailleur | bailleurs
          RESOURCE: budget | financement | fonds de | subvention | subventions | équipe de | ressources
          + bénévoles | temps plein | financé
          TIE: six dimensions | normes universelles | performance sociale | performances sociales | spi4 | ppi
          + protection des clients | extrême pauvreté | pauvreté
          EVERYWHERE: aider | millions | million | sortir | faire | gens | leur | leurs | avec | dans | pour
          + que | qui | les | des | une | plus | chaque | monde | année | années | campagne | objectif
          + atteindre | moins
          """);

  private FrenchWords() {}
}
