import { defineConfig } from 'astro/config'

export default defineConfig({ outDir: 'site', site: 'https://blog.example', devToolbar: { enabled: false } })
