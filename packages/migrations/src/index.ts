export {audiencesAsDocuments} from './audiences-as-documents.ts'
export {migrate, type MigrateOptions, type Migrated} from './migrate.ts'
export {migrations, type NamedMigration} from './migrations.ts'
export {starterAudiences} from './starter-audiences.ts'
