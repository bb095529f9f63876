/** A lake in a process of its own, so that a test can kill it: HOME PORT STUDIO_ORIGIN. */
import {serveLake} from '@rostrum/lake'

const [home = '', port = '', origin = ''] = process.argv.slice(2)
const user = {id: 'p-editor', name: 'Robin Editor', email: 'robin@example.test'}
const lake = await serveLake({home, port: Number(port), origins: [origin], user})
process.once('SIGTERM', () => {
  void lake.close().then(() => process.exit(0))
})
process.stdout.write('ready\n')
