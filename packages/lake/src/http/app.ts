import {Hono} from 'hono'
import {assetRoutes} from '../assets/asset-routes.ts'
import type {LakeApp, LakeContext, LakeEnv} from './context.ts'
import {documentRoutes} from './documents.ts'
import {boom, errorResponse} from './errors.ts'
import {exportRoutes} from './export.ts'
import {frontPageRoute} from './front-page.ts'
import {historyRoutes} from './history.ts'
import {listenRoutes} from './listen.ts'
import {liveRoutes} from './live.ts'
import {mutateRoutes} from './mutate.ts'
import {projectRoutes, unknownDataset, unknownProject} from './projects.ts'
import {queryRoutes} from './query.ts'
import {apiVersion, pathProject, routePath} from './route-path.ts'
import {redirectStreams} from './stream-redirect.ts'
import {stubRoutes} from './stubs.ts'
import {transferRoutes} from './transfer/transfer-routes.ts'
import {userRoutes} from './users.ts'

/** Every endpoint, behind the checks of project and dataset. */
export function createApp(context: LakeContext): LakeApp {
  const app = new Hono<LakeEnv>({getPath: (request) => routePath(new URL(request.url).pathname)})

  app.use(async (c, next) => {
    c.set('apiVersion', apiVersion(new URL(c.req.url).pathname))
    const {hostname, pathname} = new URL(c.req.url)
    for (const asked of [
      hostProject(hostname),
      c.req.header('x-sanity-project-id'),
      pathProject(pathname),
    ]) {
      if (asked !== undefined && asked !== context.project)
        throw unknownProject(asked, context.project)
    }
    await next()
  })
  const sameDataset = (dataset: string | undefined) => {
    if (dataset !== undefined && dataset !== context.dataset)
      throw unknownDataset(dataset, context.dataset)
  }
  app.use('/data/:operation/:dataset/*', (c, next) => {
    const {operation, dataset} = c.req.param()
    if (operation !== 'live') sameDataset(dataset)
    return next()
  })
  app.use('/data/live/events/:dataset', (c, next) => {
    sameDataset(c.req.param('dataset'))
    return next()
  })
  app.use('/projects/:project/datasets/:dataset/*', (c, next) => {
    sameDataset(c.req.param('dataset'))
    return next()
  })
  app.use('/data/listen/*', redirectStreams(context))
  app.use('/data/live/events/*', redirectStreams(context))

  queryRoutes(app, context)
  documentRoutes(app, context)
  mutateRoutes(app, context)
  historyRoutes(app, context)
  listenRoutes(app, context)
  liveRoutes(app, context)
  exportRoutes(app, context)
  userRoutes(app, context)
  projectRoutes(app, context)
  assetRoutes(app, context)
  transferRoutes(app, context)
  stubRoutes(app, context)
  frontPageRoute(app, context)

  app.onError((error, c) => (c.req.raw.signal.aborted ? gone() : errorResponse(error)))
  app.notFound((c) => {
    const endpoint = `${c.req.method} ${new URL(c.req.url).pathname}`
    if (context.unknown.size < 1000) context.unknown.add(endpoint)
    throw boom(404, `The lake has no endpoint ${endpoint}.`)
  })
  return app
}

/** Nobody reads it: the client went away in the middle of its request. */
function gone(): Response {
  return new Response(null, {status: 499})
}

/** The project that a host such as `rostrum.localhost` names. */
function hostProject(hostname: string): string | undefined {
  const label = /^([^.]+)\.localhost$/.exec(hostname)?.[1]
  return label && /^sse-\d+$/.test(label) ? undefined : label
}
