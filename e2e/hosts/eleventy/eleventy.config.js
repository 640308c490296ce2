export default () => ({ dir: { output: 'site' } })
