/** Dev servers before Vite 8's pre-bundle by esbuild, which leaves the worker's file behind (https://github.com/vitejs/vite/issues/8427). */
export default { optimizeDeps: { exclude: ['dinner-rush'] } }
