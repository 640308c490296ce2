/**
 * What WordPress does with a frame that came by oEmbed, reproduced from how its messages are described (README.md beside this folder says
 * where): `{ message, value, secret }`, believed only from the frame that bears that secret. None of WordPress's own text is in here.
 */
const LEAST = 200
const MOST = 1000

const framesOf = (secret) => [...document.querySelectorAll('iframe[data-secret]')].filter((frame) => frame.dataset.secret === secret)

addEventListener('message', ({ data, source }) => {
  if (typeof data?.secret !== 'string' || !/^[a-zA-Z0-9]+$/.test(data.secret)) return
  const frame = framesOf(data.secret).find(({ contentWindow }) => contentWindow === source)
  if (!frame) return
  for (const quote of document.querySelectorAll('blockquote[data-secret]')) if (quote.dataset.secret === data.secret) quote.style.display = 'none'
  frame.removeAttribute('style')
  if (data.message === 'height') frame.height = String(Math.min(MOST, Math.max(LEAST, parseInt(data.value, 10) || LEAST)))
  // Only to a page of the frame's own host, and only while the reader is in the frame.
  if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) location.href = data.value
})

// A frame may be there before this script: told that somebody listens, it says its height again.
for (const frame of document.querySelectorAll('iframe[data-secret]')) {
  const greet = () => frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*')
  frame.addEventListener('load', greet)
  greet()
}
