import type { Section } from '../section.ts'

export const section: Section = {
  id: 'specialists',
  heading: 'Specialists',
  short: 'Specialists',
  scene: 'pro-chef',
  caption: 'Every order passes the grill, then the till.',
  prose: `
    Nobody here can do everything. Two people grill, one takes the money, and every order passes both stations: a system of {{microservice|services}}, each with a line of its own. At the grill [[12|chef-grill]] are waiting, at the
    till [[nobody|chef-till]]. So Nino brings in a professional: Ana at the grill is now [[three times|chef-speed]] as fast.

    Ten minutes later [[nobody|chef-grill-10]] waits at the grill, and [[16|chef-till-10]] wait at the till. The line has not gone. It has moved. By one o’clock [[102|chef-served]] guests have been served; with Ana as she was it would have been
    [[101|chef-served-plain]]. Nino pays her [[$50 an hour|chef-cost]] more for that one guest.

    **A chain delivers no more than its slowest station, its {{bottleneck}}; making another one faster does not raise that.** The line shows where the bottleneck is now. But before you spend, ask which station comes next: the till was almost as slow as the grill, so curing the grill
    bought next to nothing. A bottleneck is never abolished, it moves; the art is to know where to.
  `,
}
