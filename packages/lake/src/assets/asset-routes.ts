import type {LakeApp, LakeContext, LakeRequest} from '../http/context.ts'
import {readBody} from '../http/read-body.ts'
import {boom} from '../http/errors.ts'
import {unknownDataset, unknownProject} from '../http/projects.ts'
import {keepAsset, type AssetFields, type AssetKind} from './asset-document.ts'
import {displayImage} from './display-image.ts'
import {fileResponse} from './file-response.ts'

export function assetRoutes(app: LakeApp, context: LakeContext): void {
  app.post('/assets/images/:dataset', (c) => upload(c, context, 'image', c.req.param('dataset')))
  app.post('/assets/files/:dataset', (c) => upload(c, context, 'file', c.req.param('dataset')))

  app.get('/images/:project/:dataset/:name', (c) => {
    const {project, dataset, name} = c.req.param()
    checkPlace(context, project, dataset)
    return displayImage(c.req.raw, context.assets, name)
  })
  app.get('/files/:project/:dataset/:name', (c) => {
    const {project, dataset, name} = c.req.param()
    checkPlace(context, project, dataset)
    const match = /^([0-9a-f]{40})\.([a-z0-9]{1,8})$/.exec(name)
    if (!match?.[1] || !match[2]) throw boom(404, `There is no file "${name}".`)
    return fileResponse(c.req.raw, context.assets.path(match[1], match[2]), match[2])
  })
}

async function upload(c: LakeRequest, context: LakeContext, kind: AssetKind, dataset: string) {
  checkPlace(context, context.project, dataset)
  const bytes = await readBody(c.req.raw, UPLOAD_BYTES)
  if (bytes.byteLength === 0) throw boom(400, 'The upload is empty. Send the bytes as the body.')
  const asset = await keepAsset(context, kind, bytes, fieldsOf(c))
  const {store, user} = context
  // Known bytes keep the document they have; an upload never overwrites what an editor wrote on it.
  const [existing] = store.documents([asset._id])
  if (!existing) store.mutate([{createIfNotExists: asset}], {author: user.id})
  return c.json({document: existing ?? store.documents([asset._id])[0]})
}

function fieldsOf(c: LakeRequest): AssetFields {
  const {filename, label, title, description, creditLine, sourceId, sourceName, sourceUrl} =
    c.req.query()
  return {
    ...(filename ? {originalFilename: filename} : {}),
    ...(label ? {label} : {}),
    ...(title ? {title} : {}),
    ...(description ? {description} : {}),
    ...(creditLine ? {creditLine} : {}),
    ...(sourceId && sourceName
      ? {source: {id: sourceId, name: sourceName, ...(sourceUrl ? {url: sourceUrl} : {})}}
      : {}),
  }
}

function checkPlace(context: LakeContext, project: string, dataset: string): void {
  if (project !== context.project) throw unknownProject(project, context.project)
  if (dataset !== context.dataset) throw unknownDataset(dataset, context.dataset)
}

const UPLOAD_BYTES = 512_000_000
