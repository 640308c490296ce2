import type { Section } from '../section.ts'

export const section: Section = {
  id: 'peak',
  heading: 'Peak and off-peak',
  short: 'Peak and off-peak',
  scene: 'late-manager',
  caption: 'The manager looks at the clock. The guests do not.',
  prose: `
    Lunch ends. Whoever staffs the whole day for it pays people to lean on the counter. So staff by the hour; the question is who decides.

    Here a manager does, by watching: an {{autoscaler}}. [[Two|peak-before]] people are on shift. Every [[fifteen minutes|peak-interval]] he asks how busy everybody was and calls people until they would be busy [[80%|peak-target]] of the time. Whoever is called has to
    be shown around for [[fifteen minutes|peak-onboarding]] first. At ten past ten a market opens across the street, and [[120 an hour|peak-rate]] walk in. A look at a quarter past ten shows him a quarter of an hour that was half quiet still; he notices at [[10:30|peak-noticed]]. When the first helper is of any help it is [[10:45|peak-first-help]]; the line has been
    [[37 people|peak-line]] long, and before it is gone [[46|peak-lost]] will have given up.

    At a quarter past twelve the market closes, and he is late again. At one o’clock [[8 people|peak-staff]] are at work, more than were ever needed, for people who are busy all the time look the same to him whether one is missing or many. [[6 of them|peak-idle]] have nothing to do, because he waits an hour and a half before he sends anybody home. That is no foolishness:
    if he sent people home too soon he would have to call them back.

    **Watching reacts; it cannot foresee.** It is good where the load changes more slowly than help can come. If the market comes every Saturday, use the clock: a plan of shifts, with five people from ten o’clock to a quarter past twelve and two otherwise, loses
    [[nobody|shift-lost]] on this very day and pays [[$401|shift-wages]] in wages, where the watchful manager pays [[$593|peak-wages]]. And for what nobody can foresee, keep some slack.
  `,
}
