import { fileURLToPath } from 'node:url';

import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.ADCRAFT_URL ?? 'http://127.0.0.1:8000';

/** What the server answers; everything else is a page of this application. */
const served = ['/api', '/media', '/share', '/openapi.json', '/docs', '/healthz', '/readyz'];

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    // The server refuses writes from pages of another host, so it has to see the one that the browser sees.
    proxy: Object.fromEntries(served.map((path) => [path, { target: server, changeOrigin: false }])),
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The page may be served under a policy that forbids inline data.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // What changes rarely keeps its name, and so its place in caches.
        manualChunks: (id) =>
          /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run)\//.test(id)
            ? 'react'
            : undefined,
      },
    },
  },
});
