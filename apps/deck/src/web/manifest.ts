/** What a browser wants to know of the app before it installs it: a web app manifest. */
export const manifest = {
  name: 'Rostrum',
  short_name: 'Rostrum',
  description: 'Decks for the room and the minutes you have.',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#1d4ed8',
  icons: [
    {src: '/icon-192.png', sizes: '192x192', type: 'image/png'},
    {src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any'},
    {src: '/assets/icon.svg', sizes: 'any', type: 'image/svg+xml'},
  ],
}
