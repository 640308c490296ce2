/** What a page holds once garbage was collected, and its workers with it. */

/** MB of what the engine has compiled: it grows by what was run, for as long as new paths become hot, and is nobody's leak. */
async function compiled(client) {
  const parts = []
  const take = ({ chunk }) => parts.push(chunk)
  client.on('HeapProfiler.addHeapSnapshotChunk', take)
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  client.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = JSON.parse(parts.join(''))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size, code] = [fields.indexOf('type'), fields.indexOf('self_size'), types[0].indexOf('code')]
  let bytes = 0
  for (let i = 0; i < nodes.length; i += fields.length) if (nodes[i + type] === code) bytes += nodes[i + size]
  return bytes / 2 ** 20
}

/** Reads what is held: of the page, and of every worker that it has. */
export async function scales(page) {
  const client = await page.context().newCDPSession(page)
  const workers = new Map()
  const answers = new Map()
  let asked = 0
  client.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => void (targetInfo.type === 'worker' && workers.set(sessionId, targetInfo)))
  client.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId))
  client.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message)
    answers.get(id)?.(result)
    answers.delete(id)
  })
  await client.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  await client.send('Performance.enable')
  const ask = (sessionId, method) =>
    new Promise((done) => {
      answers.set(++asked, done)
      void client.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: asked, method, params: {} }) })
    })
  return async () => {
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage')
    let inWorkers = 0
    for (const sessionId of workers.keys()) {
      await ask(sessionId, 'HeapProfiler.collectGarbage')
      inWorkers += (await ask(sessionId, 'Runtime.getHeapUsage')).usedSize
    }
    const { metrics } = await client.send('Performance.getMetrics')
    const of = (name) => metrics.find((metric) => metric.name === name).value
    return { heap: of('JSHeapUsedSize') / 2 ** 20, code: await compiled(client), nodes: of('Nodes'), listeners: of('JSEventListeners'), workers: workers.size, inWorkers: inWorkers / 2 ** 20 }
  }
}
