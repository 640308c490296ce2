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

    Ten minutes later [[nobody|chef-grill-10]] waits at the grill, and [[16|chef-till-10]] wait at the till. The line has not gone. It has moved. Until one o’clock [[102|chef-served]] guests have been served; with the old Ana it would have been
    [[101|chef-served-plain]]. Nino pays [[$50 an hour|chef-cost]] for that one guest.

    **A chain is as fast as its slowest station, its {{bottleneck}}, and improving anything else improves nothing.** So look before you spend: the bottleneck is where the line stands and whoever is there is never free. And once it is cured,
    look again, for it will be somewhere else.
  `,
}
