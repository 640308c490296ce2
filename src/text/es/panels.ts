import type { AreaOf } from '../catalogue.ts'
import { both, same, type Format } from '../telling.ts'

interface Named {
  name: string
}
interface Priced {
  cost: number
}

export const panels = {
  figure: both(
    (p: { title: string }) => `${p.title}: una figura interactiva de un restaurante`,
    (p: { title: string }) => `${p.title}: una figura interactiva de un sistema distribuido`,
  ),
  untitled: both('Tu restaurante', 'Tu sistema'),
  play: same('Reproducir'),
  pause: same('Pausa'),
  again: same('Reproducir otra vez desde el principio'),
  reset: same('Volver a empezar'),
  stepBack: same('Al suceso anterior'),
  stepForward: same('Al suceso siguiente'),
  undo: same('Deshacer'),
  redo: same('Rehacer'),
  compare: same('Comparar'),
  compareHint: both('Comparar con otro restaurante, los mismos clientes', 'Comparar con otro sistema, las mismas peticiones'),
  share: same('Compartir'),
  shareHint: same('Compartir y llevarse'),
  timeControls: same('Pasos, deshacer y velocidad del tiempo'),
  pace: same('Velocidad del tiempo'),
  paceValue: same((p: { rate: number }, f: Format) => `${f.number(p.rate, 2)} min/s`),
  paceSpoken: same((p: { rate: number }, f: Format) => `${f.number(p.rate, 2)} minutos simulados por segundo`),
  scale: both('', '1 min aquí = 1 s allí'),
  telling: same('Contado como'),
  restaurant: same('Restaurante'),
  system: same('Sistema'),
  actions: both('Lo que puedes hacer', 'Lo que puedes hacer'),
  perHour: same((p: Priced, f: Format) => `${f.moneyChange(p.cost)}/h`),
  hire: both('Contratar a alguien', 'Añadir un nodo'),
  letGo: both(
    (p: Named) => `Despedir a ${p.name}`,
    (p: Named) => `Retirar ${p.name}`,
  ),
  letGoNobody: both('Despedir a alguien', 'Retirar un nodo'),
  lastOne: both('alguien tiene que estar', 'al menos uno tiene que estar'),
  train: both(
    (p: Named & { to: number }, f: Format) => `Formar a ${p.name} hasta ${f.speed(p.to)}`,
    (p: Named & { to: number }, f: Format) => `Escalar ${p.name} a ${f.speed(p.to)}`,
  ),
  trainNobody: both('Formar a alguien', 'Escalar un nodo'),
  wall: both('no hay más que dos brazos', 'no se vende una máquina mayor'),
  fallSick: both('Alguien enferma', 'Se cae un nodo'),
  welcome: both(
    (p: Named) => `Que vuelva ${p.name}`,
    (p: Named) => `Restaurar ${p.name}`,
  ),
  stillPaid: both('sigue cobrando', 'se sigue pagando'),
  paidAlready: both('ya cobra', 'ya se paga'),
  welcomeNobody: both('Que vuelva alguien', 'Restaurar un nodo'),
  nobodySick: both('nadie está de baja', 'ningún nodo caído'),
  demand: both('Clientes por hora', 'Peticiones por hora'),
  demandValue: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'cliente', other: 'clientes' })}/h`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'petición', other: 'peticiones' })}/h`,
  ),
  demandNone: both('ahora no viene nadie', 'ahora no llega ninguna'),
  card: both(
    (p: Named) => `${p.name}, del personal`,
    (p: Named) => `${p.name}, nodo`,
  ),
  close: same('Cerrar'),
  idle: both('sin nada que hacer', 'libre'),
  busy: both('con un cliente', 'atendiendo una petición'),
  sick: both('de baja', 'caído'),
  unnoticed: both('de baja, y el maître no lo ha notado', 'caído, y el balanceador no lo ha notado'),
  backAt: both(
    (p: { clock: string }) => `de baja hasta las ${p.clock}`,
    (p: { clock: string }) => `caído hasta las ${p.clock}`,
  ),
  onboarding: both('conociendo la casa', 'arrancando'),
  leaving: both('acabando el último pedido', 'drenando'),
  training: both(
    (p: { to: number }, f: Format) => `en formación hasta ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `escalando a ${f.speed(p.to)}`,
  ),
  slowly: both(
    (p: { share: number }, f: Format) => `al ${f.share(p.share)} de su ritmo`,
    (p: { share: number }, f: Format) => `degradado al ${f.share(p.share)}`,
  ),
  failing: both(
    (p: { share: number }, f: Format) => `estropea el ${f.share(p.share)} de los pedidos`,
    (p: { share: number }, f: Format) => `falla en el ${f.share(p.share)} de sus peticiones`,
  ),
  ejected: both('al margen por sus fallos: por un rato no se le manda a nadie', 'al margen por fallar: por un rato no recibe peticiones'),
  untrusted: both('de vuelta, pero aún a prueba', 'de vuelta, pero aún a prueba'),
  atStation: same((p: Named) => `en ${p.name}`),
  atOnce: both(
    (p: { n: number }, f: Format) => `atiende a ${f.count(p.n)} a la vez`,
    (p: { n: number }, f: Format) => `procesa ${f.count(p.n)} a la vez`,
  ),
  quality: both('Calidad de la comida', 'Calidad de las respuestas'),
  skills: both('Sabe hacer', 'Puede hacer'),
  skillList: same((p: { skills: [name: string, factor: number][]; most: number }, f: Format) => {
    const words = p.skills.slice(0, p.most).map(([name, factor]) => (factor === 1 ? name : `${name} a ${f.speed(factor)}`))
    const more = p.skills.length - p.most
    return f.list(more > 0 ? [...words, `${f.count(more)} más`] : words)
  }),
  speed: both('Velocidad', 'Velocidad'),
  wage: both('Sueldo', 'Coste'),
  wageValue: same((p: { wage: number }, f: Format) => `${f.money(p.wage)}/h`),
  served: both('Servidos', 'Completadas'),
  day: both('Su día hasta ahora', 'Su día hasta ahora'),
  shareBusy: same((p: { share: number }, f: Format) => `trabajando ${f.share(p.share)}`),
  shareIdle: same((p: { share: number }, f: Format) => `libre ${f.share(p.share)}`),
  shareAway: both(
    (p: { share: number }, f: Format) => `fuera ${f.share(p.share)}`,
    (p: { share: number }, f: Format) => `caído ${f.share(p.share)}`,
  ),
  trainUp: both(
    (p: { to: number }, f: Format) => `Formar hasta ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `Escalar a ${f.speed(p.to)}`,
  ),
  trainDown: both(
    (p: { to: number }, f: Format) => `Aflojar a ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `Reducir a ${f.speed(p.to)}`,
  ),
  callInSick: both('Que enferme', 'Tumbar'),
  welcomeBack: both('Que vuelva', 'Restaurar'),
  slowDown: both('Ir más despacio', 'Degradar'),
  wellAgain: both('Ya está bien', 'Recuperar'),
  sendHome: both('Despedir', 'Retirar'),
  refused: both('Eso no se puede hacer ahora', 'Eso no se puede hacer ahora'),
  tooMuch: both(
    'Hasta entonces pasan tantas cosas que el día se siguió solo hasta donde se ve. Vuelve a pedirlo y continúa desde ahí.',
    'Hasta entonces pasan tantas cosas que la simulación se siguió solo hasta donde se ve. Vuelve a pedirlo y continúa desde ahí.',
  ),
  badOptions: same('Los ajustes de esta figura'),
  badLink: same('Este enlace no se abrió'),
  linkNote: same('Sobre este enlace'),
  more: same((p: { n: number }, f: Format) => `y ${f.count(p.n)} más`),
  dismiss: same('Descartar'),
  unknownPart: same((p: { given: string; known: string[] }, f: Format) => `no existe «${p.given}»; se conocen: ${f.list(p.known)}`),
  notANumber: same((p: { given: string }) => `«${p.given}» no es un número de minutos`),
  notADate: same((p: { given: string; example: string }) => `«${p.given}» no es la fecha de ninguna cena, como ${p.example}`),
  notARate: same((p: { given: string }) => `«${p.given}» no es un número de minutos por segundo mayor que 0`),
  window: same((p: { title: string }) => `${p.title} · Dinner Rush`),
  page: same('Un sistema distribuido que se lleva como un restaurante: los clientes son peticiones, los empleados son nodos y cada número sale de una simulación de verdad.'),
  classroom: same('Aula'),
  leaveClassroom: same('Salir del modo aula'),
  brand: same('Dinner Rush'),
  presets: both('Restaurantes', 'Sistemas'),
  theme: same('Colores'),
  language: same('Idioma'),
  settings: same('Idioma y colores'),
  auto: same('Auto'),
  light: same('Claro'),
  dark: same('Oscuro'),
  story: same('El relato'),
  storyHint: same('El artículo del que esto es el campo de pruebas: una idea por escena'),
  openFile: same('Abrir un archivo…'),
  openHint: both(
    'Un escenario (JSON) o tus propias llegadas (CSV): elígelo o suéltalo en cualquier lugar de esta página',
    'Un escenario (JSON) o tu propio registro de peticiones (CSV): elígelo o suéltalo en cualquier lugar de esta página',
  ),
  dropHere: both('Suéltalo: un escenario (JSON) o llegadas (CSV)', 'Suéltalo: un escenario (JSON) o un registro de peticiones (CSV)'),
  tooLarge: same(
    (p: { megabytes: number; limit: number }, f: Format) =>
      `el archivo tiene ${f.number(p.megabytes)} MB; como mucho se leen ${f.number(p.limit)} MB`,
  ),
  unreadable: same('el archivo no se pudo leer'),
  credits: same('Cada número sale de una simulación de eventos discretos que corre en esta página y se comprueba con la teoría de colas.'),
  typefaces: same('Compuesto en Fraunces e Inter (SIL Open Font License). Código bajo licencia MIT.'),
  notices: same('Licencias de terceros'),
} satisfies AreaOf<'panels'>
