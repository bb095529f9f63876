import type {LakeApp, LakeContext} from './context.ts'
import {boom} from './errors.ts'

export function projectRoutes(app: LakeApp, context: LakeContext): void {
  const {project, dataset, user, startedAt} = context
  const members = [
    {
      id: user.id,
      isCurrentUser: true,
      isRobot: false,
      role: 'administrator',
      roles: [{name: 'administrator', title: 'Administrator', description: ''}],
    },
  ]
  const details = {
    id: project,
    displayName: project,
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    isDisabledByUser: false,
    metadata: {},
    maxRetentionDays: 365,
    createdAt: startedAt,
    updatedAt: startedAt,
    members,
    features: [],
    pendingInvites: 0,
  }
  const datasets = [
    {
      name: dataset,
      aclMode: 'private',
      createdAt: startedAt,
      createdByUserId: user.id,
      tags: [],
      datasetProfile: 'content',
      addonFor: null,
    },
  ]
  const listed = (addonFor: string | undefined) => (addonFor ? [] : datasets)

  app.use('/projects/:project/*', (c, next) => {
    if (c.req.param('project') !== project) throw unknownProject(c.req.param('project'), project)
    return next()
  })
  app.get('/projects', (c) => c.json([details]))
  app.get('/projects/:project', (c) => {
    if (c.req.param('project') !== project) throw unknownProject(c.req.param('project'), project)
    return c.json(details)
  })
  app.get('/projects/:project/grants', (c) => c.json(GRANTS))
  app.get('/projects/:project/datasets', (c) => c.json(listed(c.req.query('addonFor'))))
  app.get('/datasets', (c) => c.json(listed(c.req.query('addonFor'))))
  app.get('/projects/:project/datasets/:dataset/acl', (c) => c.json(ACL))
  app.get('/projects/:project/datasets/:dataset/settings/indexing', (c) =>
    c.json({maxFieldDepth: 20}),
  )
  app.get('/projects/:project/user-applications', (c) => c.json([]))
  app.get('/projects/:project/roles', (c) => c.json([]))
  app.get('/projects/:project/access/*', (c) => c.json([]))
  app.get('/projects/:project/new-content-release-allowed', (c) => c.json(true))
}

export function unknownProject(asked: string, project: string) {
  return boom(
    404,
    `There is no project "${asked}" here. This lake serves the project "${project}".`,
  )
}

export function unknownDataset(asked: string, dataset: string) {
  return boom(
    404,
    `There is no dataset "${asked}" here. This lake serves the dataset "${dataset}".`,
  )
}

const grant = (id: string, title: string, names: readonly string[]) => [
  {
    id,
    name: id,
    title,
    description: null,
    isCustom: false,
    config: {},
    grants: names.map((name) => ({name, params: {}})),
  },
]

/** Without `deployStudio`, which would make a Studio upload its schema. */
const GRANTS = {
  'sanity.project': grant('sanity-project', 'Project', ['read', 'update']),
  'sanity.project.datasets': grant('sanity-project-datasets', 'Datasets', ['read']),
  'sanity.project.members': grant('sanity-project-members', 'Members', ['read']),
  'sanity.document.filter': [],
}

const ACL = [
  {
    filter: '_id in path("**")',
    permissions: ['create', 'read', 'update', 'history', 'editHistory', 'manage'],
  },
]
