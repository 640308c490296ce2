import compare from './compare.css?inline'
import css from './panels.css?inline'

export const styles = `${css}\n${compare}`
