import { both, same, type Area } from '../telling.ts'

/** What stands in a figure in which something of ours broke. */
export const fault = {
  title: same('Something broke in this figure'),
  kept: both(
    'The mistake is ours, not yours. Your restaurant is kept: everything that was done in it, and the moment shown.',
    'The mistake is ours, not yours. Your system is kept: every change made to it, and the moment shown.',
  ),
  again: both(
    'It broke three times in a row and stays down now, so that it does not flicker. The report has a link to your restaurant; starting over opens it as it was in the beginning.',
    'It broke three times in a row and stays down now, so that it does not flicker. The report has a link to your system; starting over opens it as it was in the beginning.',
  ),
  goOn: same('Go on'),
  startOver: same('Start over'),
  copy: same('Copy the report'),
  copied: same('The report is copied.'),
  copyByHand: same('This page may not copy: the report is marked below, copy it from there.'),
  report: same('Report it'),
  says: same('What the report says'),
} satisfies Area
