/**
 * What a CDN answers the package's bare address with. Some lead on to this file's own place, some answer right there, where nothing stands
 * beside it: either way the element is imported from where it stands.
 */
const here = import.meta.url.replace(/[?#].*$/, '').replace(/\/$/, '')
await import(here.endsWith('.js') ? new URL('dinner-rush.js', here) : `${here}/dist/dinner-rush.js`)
