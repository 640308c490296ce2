/**
 * What `import()` is in the embed's classic scripts. Parts are scripts beside this one: each is asked for once and made at its first
 * need. A part finds who asked for it on its own element: no name of the page is taken, and several editions live on one page.
 */
const here = document.currentScript.src
const asked = new Map()
const makers = new Map()
const made = new Map()

function need(path) {
  const name = path.slice(2)
  let exports = made.get(name)
  if (!exports) {
    exports = {}
    made.set(name, exports)
    makers.get(name)(need, exports, load)
  }
  return exports
}

function ask(name) {
  const coming =
    asked.get(name) ??
    new Promise((come, fail) => {
      const script = document.createElement('script')
      const lost = () => {
        // Asked for anew at the next need: the way may be open by then.
        asked.delete(name)
        fail(new Error(`${name} did not come`))
      }
      script.src = new URL(name, here).href
      script.dinnerRush = (maker) => makers.set(name, maker)
      script.onload = () => {
        script.remove()
        if (makers.has(name)) come()
        else lost()
      }
      script.onerror = () => {
        script.remove()
        lost()
      }
      document.head.append(script)
    })
  asked.set(name, coming)
  return coming
}

/** The first of the names, when it and all that it stands on are here. */
function load(...names) {
  return Promise.all(names.map(ask)).then(() => need(`./${names[0]}`))
}

/** Makes the script that this stands in. */
export function begin(name, maker) {
  makers.set(name, maker)
  need(`./${name}`)
}
