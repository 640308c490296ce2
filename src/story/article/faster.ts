import type { Section } from '../section.ts'

export const section: Section = {
  id: 'faster',
  heading: 'A faster employee',
  short: 'One faster',
  scene: 'one-faster',
  caption: 'Ten past twelve: the same guests, and Ana at four times her speed.',
  prose: `
    The simplest answer is a better Ana. In a data centre: the same machine, bigger. It is called {{vertical scaling}}, and **it works at once**. At ten past twelve she is trained to
    [[four times|faster-speed]] her speed; [[26 people|faster-line-0]] are waiting, half an hour later [[2|faster-line-30]]. Nobody had to be told anything and no work had to be divided.

    Then comes the bill. At her usual speed Ana costs [[$15 an hour|wage-1]]. Twice as fast, [[$32|wage-2]]. [[Three times|speed-3]], [[$65|wage-3]]. [[Four times|speed-4]], [[$165|wage-4]].
    [[Four and a half|speed-45]], [[$365|wage-45]]. **Each bit of speed costs more than the one before, and soon more than it brings**, because training helps with only a part of the work: here [[a fifth|serial-share]] of every order
    takes as long as ever, one thing after the other (Amdahl’s law, if you want to look it up).

    Do the rest in no time at all, and that part still remains. So there is a wall, at [[five times|speed-limit]] her speed, and no money moves it: *two arms are all there is.* And if this one splendid employee goes home, everything stops.
  `,
}
