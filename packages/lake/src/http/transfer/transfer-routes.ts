import {snapshotStore} from '../../home/snapshots.ts'
import type {LakeApp, LakeContext} from '../context.ts'
import {boom} from '../errors.ts'
import {unknownDataset} from '../projects.ts'
import {readBody, readJson} from '../read-body.ts'
import {streamLines} from '../stream-lines.ts'
import {exportArchive, exportLines} from './export-dataset.ts'
import {importDataset} from './import-dataset.ts'
import {unpackArchive} from './unpack-archive.ts'

/** Whole datasets in and out, for the command line. */
export function transferRoutes(app: LakeApp, context: LakeContext): void {
  app.use('/_rostrum/dataset/:dataset', (c, next) => {
    if (c.req.param('dataset') !== context.dataset)
      throw unknownDataset(c.req.param('dataset'), context.dataset)
    return next()
  })

  app.post('/_rostrum/dataset/:dataset', async (c) => {
    const type = c.req.header('content-type')?.split(';')[0]?.trim() ?? 'none'
    if (type !== NDJSON && type !== GZIP)
      throw boom(415, `Expected ${NDJSON} or ${GZIP}, got "${type}".`)
    const bytes = await readBody(c.req.raw, IMPORT_BYTES)
    const archive =
      type === GZIP
        ? await unpackArchive(bytes)
        : {ndjson: bytes.toString('utf8'), files: new Map(), fields: {}}
    return c.json(await importDataset(context, archive))
  })

  app.get('/_rostrum/dataset/:dataset', async (c) => {
    if (c.req.query('format') === 'tar') {
      const archive = await exportArchive(context)
      return c.body(new Uint8Array(archive), 200, {'content-type': GZIP})
    }
    return c.body(streamLines(exportLines(context)), 200, {
      'content-type': `${NDJSON}; charset=utf-8`,
    })
  })

  app.post('/_rostrum/snapshots', async (c) => {
    const {label} = await readJson(c.req.raw, 1000)
    return c.json({
      file: await snapshotStore(context, typeof label === 'string' ? label : 'manual'),
    })
  })
}

const NDJSON = 'application/x-ndjson'
const GZIP = 'application/gzip'
const IMPORT_BYTES = 1_000_000_000
