import type {PlannedBackground} from '../plan/deck-plan.ts'
import {tokens} from './palette.ts'
import {declaration, emu, namespaces, solid} from './xml.ts'

export const grounds: readonly PlannedBackground['tone'][] = ['paper', 'ink', 'accent']

const tree = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`

export const slideTree = tree

const title = (tone: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(72)}" y="${emu(100)}"/><a:ext cx="${emu(1136)}" cy="${emu(72)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr><a:defRPr sz="4200" b="1">${solid(tone)}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en"/><a:t>Headline</a:t></a:r></a:p></p:txBody></p:sp>`

const number = (tone: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="10"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(1128)}" y="${emu(654)}"/><a:ext cx="${emu(80)}" cy="${emu(26)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1350">${solid(tone)}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`

const ground = (value: string): string =>
  `<p:bg><p:bgPr>${solid(value)}<a:effectLst/></p:bgPr></p:bg>`

const mapped =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

export const masterXml = (): string =>
  `${declaration}<p:sldMaster ${namespaces}><p:cSld>${ground('bg1')}${tree(title('tx1') + number('tx1'))}</p:cSld>${mapped}<p:sldLayoutIdLst>${grounds
    .map((_, place) => `<p:sldLayoutId id="${2_147_483_649 + place}" r:id="rId${place + 1}"/>`)
    .join(
      '',
    )}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="4200" b="1">${solid('tx1')}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l"><a:defRPr sz="2400">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn="l"><a:defRPr sz="1800">${solid('tx1')}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`

const layoutNames = {paper: 'Light', ink: 'Dark', accent: 'Accent'} as const

export function layoutXml(tone: PlannedBackground['tone']): string {
  const own = tone === 'paper' ? null : tokens[tone]
  const ink = own?.ink ?? 'tx1'
  return `${declaration}<p:sldLayout ${namespaces} type="titleOnly" preserve="1"><p:cSld name="${layoutNames[tone]}">${own === null ? '' : ground(own.paper)}${tree(title(ink) + number(ink))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

const notesPart = (id: number, name: string, place: string, box: readonly number[]): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${place.includes('sldImg') ? ' noRot="1" noChangeAspect="1"' : ''}/></p:cNvSpPr><p:nvPr><p:ph ${place}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${box[0]}" y="${box[1]}"/><a:ext cx="${box[2]}" cy="${box[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${place.includes('sldImg') ? '' : '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en"/></a:p></p:txBody>'}</p:sp>`

export const notesMasterXml = (): string =>
  `${declaration}<p:notesMaster ${namespaces}><p:cSld>${ground('bg1')}${tree(
    notesPart(2, 'Slide', 'type="sldImg" idx="2"', [685_800, 1_143_000, 5_486_400, 3_086_100]) +
      notesPart(
        3,
        'Notes',
        'type="body" sz="quarter" idx="3"',
        [685_800, 4_400_550, 5_486_400, 3_600_450],
      ),
  )}</p:cSld>${mapped}<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200">${solid('tx1')}</a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`
