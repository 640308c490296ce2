import type { Plugin } from 'vite'

/** Text that may stand in a <script>: nothing in it ends the element, or begins a comment. In strings, templates and patterns these mean the same. */
export const inScript = (code: string): string => code.replace(/<(?=\/script|script)/gi, '\\x3c').replaceAll('<!--', '\\x3c!--')

/** The page with its script and its styles in it, and nothing beside it. */
export function intoPage(page: string, code: string, css: string): string {
  const whole = page
    .replace(/<script type="module"[^>]*><\/script>/, () => `<script>${inScript(code)}</script>`)
    .replace('</head>', () => `<style>${css.replaceAll('</style', '<\\/style')}</style>\n  </head>`)
  return whole
}

/** Puts the one script and the one style sheet of a build into `page`, in their stead. */
export function oneFile(page: string, fileName: string): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let [code, css] = ['', '']
        for (const [name, one] of Object.entries(bundle)) {
          if (one.type === 'chunk') code += one.code
          else if (name.endsWith('.css')) css += String(one.source)
          else this.error(`${name} would stand beside the one file`)
          delete bundle[name]
        }
        this.emitFile({ type: 'asset', fileName, source: intoPage(page, code, css) })
      },
    },
  }
}
