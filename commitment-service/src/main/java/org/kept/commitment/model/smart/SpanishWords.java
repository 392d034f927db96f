package org.kept.commitment.model.smart;

import java.util.Locale;

/** What Spanish commitments are written in; long because it is a list. */
final class SpanishWords {

  static final Lexicon LEXICON =
      new Lexicon(
          new SpanishInflection(),
          Locale.of("es"),
          """
          NUMBER: dos=2 | tres=3 | cuatro=4 | cinco=5 | seis=6 | siete=7 | ocho=8 | nueve=9 | diez=10
          + once=11 | doce=12 | trece=13 | catorce=14 | quince=15 | dieciséis=16 | diecisiete=17
          + dieciocho=18 | diecinueve=19 | veinte=20 | veintiuno=21 | veintiún=21 | veintiuna=21
          + veintidós=22 | veintitrés=23 | veinticuatro=24 | veinticinco=25 | veintiséis=26
          + veintisiete=27 | veintiocho=28 | veintinueve=29 | treinta=30 | cuarenta=40
          + cincuenta=50 | sesenta=60 | setenta=70 | ochenta=80 | noventa=90 | doscientos=200
          + doscientas=200 | trescientos=300 | trescientas=300 | cuatrocientos=400
          + cuatrocientas=400 | quinientos=500 | quinientas=500 | seiscientos=600
          + seiscientas=600 | setecientos=700 | ochocientos=800 | novecientos=900 | y uno=1 | y una=1
          MULTIPLIER: cien=100 | ciento=100 | mil=1000 | millón=1000000 | millones=1000000
          COLLECTIVE: media docena=6 | una docena=12 | docena=12 | docenas=12 | una decena=10
          + una veintena=20 | un centenar=100 | un millar=1000 | un millón=1000000 | cien=100
          + ciento=100 | mil=1000
          NUMBER_LINK: y
          SHARE: la mitad=50 | mitad=50 | un tercio=33.33 | dos tercios=66.67 | un cuarto=25
          + tres cuartos=75 | una cuarta parte=25 | la cuarta parte=25 | la tercera parte=33.33
          + una tercera parte=33.33 | tres cuartas partes=75
          PERCENT: % | por ciento | puntos porcentuales
          QUALIFIER: al menos | al menos a | un mínimo de | por lo menos | no menos de | más de | hasta | como máximo
          + un total de | alrededor de | aproximadamente | unos | unas | como mínimo
          RANGE: a | - | y | o | hasta | al
          FROM_NUMBER: de | del | entre | desde
          BY_HOW_MUCH: en un | en | un | en al menos un
          EACH: cada uno | cada una
          PER_REGION: por región | cada región | cada una de las regiones | cada una de las seis regiones
          + cada una de las 6 regiones
          NUMBER_OF: número de | cantidad de
          SHARE_OF: porcentaje de | proporción de | parte de
          LABEL: dimensión | dimensiones | estándar | estándares | norma | fase | nivel | versión
          + capítulo | sección | principio | indicador | etapa | objetivo | artículo | página | ods | n
          + número | grupo | módulo | serie | d | iso | anexo | opción
          PHONE: tel | teléfono | llame | llamar | fax | celular
          AGE: edad | edades | edad de
          CURRENCY: $=USD | usd=USD | dólares=USD | €=EUR | eur=EUR | euros=EUR
          TIME_UNIT: día=P1D | días=P1D | semana=P1W | semanas=P1W | mes=P1M | meses=P1M
          + trimestre=P3M | trimestres=P3M | año=P1Y | años=P1Y | hora=PT | horas=PT | minutos=PT
          MONTH: enero=1 | febrero=2 | marzo=3 | abril=4 | mayo=5 | junio=6 | julio=7 | agosto=8
          + septiembre=9 | setiembre=9 | octubre=10 | noviembre=11 | diciembre=12
          QUARTER: primer trimestre=1 | segundo trimestre=2 | tercer trimestre=3
          + cuarto trimestre=4 | último trimestre=4 | t1=1 | t2=2 | t3=3 | t4=4
          HALF_YEAR: primer semestre=1 | segundo semestre=2 | primera mitad=1 | segunda mitad=2
          YEAR_WORD: año calendario | año | año civil | año natural | año fiscal
          BEFORE_YEAR: en | durante | desde | hasta | antes de | - | fines de | finales de
          BEGINNING: principios | inicio | comienzos | inicios | el inicio
          MIDDLE: mediados
          END: fin | fines | finales | el fin | final | el final | fin de año
          DATE_LINK: de | del | de l
          BETWEEN: entre | entre el
          AND: y | y el
          FROM_DATE: de | del | desde | desde el | a partir de | a partir del
          TO_DATE: a | al | hasta | hasta el | - | hasta finales de
          IN_DATE: en | durante | a lo largo de | en el | durante el | en el curso de | a lo largo del
          BY_DATE: para | para el | hasta | hasta el | a más tardar en | a más tardar el | a más tardar
          + antes de que termine | antes del fin de | antes de finales de | a
          BEFORE_DATE: antes de | antes del
          WITHIN: en | dentro de | en un plazo de | en los próximos | durante los próximos | durante | en las
          + próximas | en los | a lo largo de | por | en las próximas
          COUNTED_FROM: de | desde | a partir de | a partir del | después de | desde el | tras
          DETERMINER: el | la | los | las | nuestros | nuestras | nuestro | nuestra | sus | su | todos los
          + todas las | estos | estas
          INDEFINITE: un | una
          OF: de | del | entre | con
          AMONG: entre
          NOUN_LINK: de | del
          PASSED_OVER: o más | + | nuevos | nuevas | nuevo | nueva | otros | otras | adicionales | próximos | próximas
          + distintos | distintas
          STOP: un | una | el | la | los | las | y | e | o | pero | a | al | en | sobre | bajo | por | para | con
          + sin | hacia | entre | antes | después | durante | desde | hasta | cada | que | quien | cuyo | donde
          + es | son | será | serán | han | ha | nosotros | ellos | este | esta | estos | estas | nuestros
          + nuestras | su | sus | no | más | así | como | si | tras | se | mediante | según | lo | le | les
          CONTAINER: serie | series | ciclo | ciclos | sesión | sesiones | grupo | grupos | curso | cursos
          + cohorte | cohortes | taller | talleres | capacitación | capacitaciones
          SINGULAR: países=país | clientes=cliente | mujeres=mujer | series=serie | imf=imf
          + agentes=agente | asesores=asesor | jóvenes=joven | informes=informe | meses=mes
          + dirigentes=dirigente | estudiantes=estudiante | participantes=participante | bases=base
          + clases=clase | redes=red | docentes=docente | cursos=curso | análisis=análisis
          + hombres=hombre | solicitantes=solicitante
          AT_PLACE: en
          PLACE: todo el mundo | mundo | cada región | por región | todas las regiones | américa latina
          + latinoamérica | caribe | áfrica subsahariana | áfrica | asia meridional | asia oriental
          + asia | pacífico | oriente medio | norte de áfrica | europa del este | asia central | europa
          + américa | en línea | regiones | región | países | país | provincias | provincia | distritos
          + distrito | aldeas | municipios | departamentos | comunidades | territorios | ciudades
          PEOPLE: imf | institución | instituciones | familia | familias | miembro | miembros | socio
          + socios | socias | cliente | clientes | clientas | mujer | mujeres | niñas | agricultor
          + agricultores | agricultoras | oficial | oficiales | asesor | asesores | prestatario
          + prestatarios | prestatarias | emprendedor | emprendedores | emprendedoras | hogar | hogares
          + persona | personas | jóvenes | personal | organización | organizaciones | banco | bancos
          + cooperativa | cooperativas | profesionales | proveedores | red | redes | gerentes
          + capacitadores | inversionistas | donantes | reguladores | participantes | niños | empleados
          + agentes | ahorradores | refugiados | artesanos | ong | federaciones | grupo | grupos
          + estudiantes | hombres | beneficiarios | productores | productoras | pobres | artesanas
          NO_NAME: español | inglés | francés | árabe | portugués | spi | spi4 | ppi | spm | gds | usspm | at | tic | pib | usd | eur | en | fr | es | ods | csv
          + pdf | rrhh | covid | sms | normas | universales
          ACTION: capacitar~ | formar~ | ayudar~ | proporcionar~ | alcanzar~ | abrir~ | celebrar~
          + organizar~ | ofrecer~ | atender~ | entregar~ | acompañar~ | asistir~ | certificar~ | auditar~
          + calificar~ | evaluar~ | medir~ | informar~ | compartir~ | recopilar~ | recoger~ | usar~
          + utilizar~ | adoptar~ | implementar~ | probar~ | inscribir~ | registrar~ | visitar~ | contratar~
          + prestar~ | desembolsar~ | invertir~ | financiar~ | dar | daremos | distribuir~ | equipar~
          + asesorar~ | enseñar~ | conectar~ | vincular~ | añadir~ | duplicar~ | triplicar~ | verificar~
          + entrevistar~ | firmar~ | traducir~ | presentar~ | movilizar~ | colaborar~ | lograr~ | llegar~
          + realizar~ | servir~ | otorgar~ | plantar~ | construir~ | conceder~ | beneficiar~ | impartir~
          MAKING: publicar~ | crear~ | producir~ | elaborar~ | desarrollar~ | lanzar~ | diseñar~ | traducir~
          + construir~ | escribir=escrito | redactar~ | preparar~ | editar~ | establecer~ | realizar~
          + difundir~ | compilar~ | poner en marcha=puesto en marcha | introducir~ | organizar~ | celebrar~
          + actualizar~ | llevar a cabo=llevado a cabo | mapear~ | instalar~ | hacer=hecho
          THING: guía | herramienta | plataforma | informe | mapeo | mapa | estudio | manual | programa
          + sitio | base de datos | política | marco | metodología | encuesta | evaluación
          + caja de herramientas | índice | portal | biblioteca | centro | estrategia | plan | producto
          + censo | aplicación | auditoría
          GROWTH: aumentar~=increase | incrementar~=increase | elevar~=increase | mejorar~=increase
          + subir~=increase | pasar~=increase | ampliar~=increase | reducir~=decrease
          + disminuir~=decrease | bajar~=decrease | recortar~=decrease
          TIMES: duplicar~=100 | triplicar~=200 | cuadruplicar~=300 | doblar~=100
          VAGUE_ACTION: mejorar~ | sensibilizar~ | concienciar~ | concientizar~ | promover~
          + fortalecer~ | fomentar~ | impulsar~ | contribuir~ | apoyar~ | explorar~ | facilitar~
          + seguir trabajando | continuar~ | tratar de | intentar~ | procurar~ | incidir~ | estimular~
          + empoderar~ | considerar~ | velar por
          VAGUE_NUMBER: muchos | muchas | varios | varias | algunos | algunas | numerosos | numerosas
          + diversos | diversas | la mayoría | más | significativamente | considerablemente
          + sustancialmente | en gran medida | tantos como sea posible | pocos | pocas | un gran número
          + docenas de | cientos de | miles de | millones de | mejor | cada vez más | unos cuantos
          VAGUE_DATE: lo antes posible | pronto | próximamente | en el futuro | cuanto antes
          + en los próximos años | en los próximos meses | con el tiempo | a largo plazo | paulatinamente
          + a la brevedad | en un futuro próximo | en los años venideros | gradualmente
          BASELINE: actualmente | línea de base | línea base | en comparación con | frente a | hoy
          + con respecto a | a la fecha
          PARTNERSHIP: con | en alianza con | en colaboración con | junto con | conjuntamente con
          + con el apoyo de | apoyado por | financiado por | de la mano de
          PARTNER: grupo de trabajo | socio | socios | aliados | red | redes | ministerio | universidad
          + gobierno | banco central | bancos locales | asociación | asociaciones | consultores
          + federación | coalición | consorcio | donante | donantes
          RESOURCE: presupuesto | financiamiento | financiación | fondo de | subvención | equipo de
          + recursos | voluntarios | tiempo completo | financiado
          TIE: seis dimensiones | normas universales | estándares universales | desempeño social | spi4 | ppi
          + protección al cliente | protección del cliente | pobreza extrema | pobreza
          EVERYWHERE: ayudar | millones | millón | salir | hacer | gente | para | por | con | que | las | los
          + una | más | cada | mundo | año | años | campaña | meta | objetivo | alcanzar | menos
          """);

  private SpanishWords() {}
}
