import {defineCliConfig} from 'sanity/cli'
import {connection} from './src/connection.ts'
import {offlinePlugin} from './src/offline-plugin.ts'

export default defineCliConfig({
  api: {projectId: connection.projectId, dataset: connection.dataset},
  deployment: {autoUpdates: false},
  vite: (config) =>
    connection.kind === 'local'
      ? {...config, plugins: [...(config.plugins ?? []), offlinePlugin()]}
      : config,
})
