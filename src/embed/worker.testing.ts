import * as Comlink from 'comlink'
import { createRemoteDesk } from '../run/remote.ts'

const opened: MessagePort[] = []

/** A worker whose thread is this one: what it is told and tells goes through a channel, copied as between threads. */
export function workerOverChannel(asked: string[] = []): Worker & { fail(): void; ended: boolean } {
  const { port1, port2 } = new MessageChannel()
  opened.push(port1, port2)
  const remote = createRemoteDesk({
    now: () => performance.now(),
    slice: 4,
    pause: () => new Promise((done) => setImmediate(done)),
    failed: () => undefined,
  })
  const ask: typeof remote.ask = (lane, ...rest) => {
    asked.push(lane)
    remote.ask(lane, ...rest)
  }
  Comlink.expose({ ...remote, ask }, port2)
  const errors = new EventTarget()
  const worker = {
    ended: false,
    postMessage: (message: unknown, transfer: Transferable[]) => port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListener) => (type === 'message' ? port1 : errors).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) => (type === 'message' ? port1 : errors).removeEventListener(type, listener),
    start: () => port1.start(),
    terminate() {
      worker.ended = true
      port1.close()
    },
    fail: () => errors.dispatchEvent(new Event('error', { cancelable: true })),
  }
  return worker as unknown as Worker & { fail(): void; ended: boolean }
}

/** A worker whose script does not load: it hears nothing and says so a moment later. */
export function stillborn(): Worker {
  const target = new EventTarget()
  setTimeout(() => target.dispatchEvent(new Event('error', { cancelable: true })), 5)
  return Object.assign(target, { postMessage: () => undefined, terminate: () => undefined }) as unknown as Worker
}

export function closeChannels(): void {
  for (const port of opened.splice(0)) port.close()
}
