import type {StudioConnection} from '../connection.ts'

/**
 * Where a picture of the store is shown from. The local lake may have had another address when the
 * picture was uploaded; its pictures are asked of where it is now.
 */
export function imageHref(connection: StudioConnection): (file: {url: string}) => string {
  return ({url}) => {
    if (connection.kind === 'hosted' || !URL.canParse(url, connection.apiHost)) return url
    const {pathname, search} = new URL(url, connection.apiHost)
    const isOurs = pathname.startsWith(`/images/${connection.projectId}/${connection.dataset}/`)
    return isOurs ? `${connection.apiHost}${pathname}${search}` : url
  }
}
