/** The rules of this house, as a plugin of the linter. Each is tested in house.test.mjs with the real configuration. */
import { foldersRule } from './folders.mjs'
import { lengthRule } from './length.mjs'
import { clockRule, pureRule } from './pure.mjs'
import { stylesRule } from './styles.mjs'

export default {
  meta: { name: 'house' },
  rules: { folders: foldersRule, pure: pureRule, clock: clockRule, styles: stylesRule, length: lengthRule },
}
