import css from './panels.css?inline'

export const styles = css
