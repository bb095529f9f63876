import {pointScale} from '../../metrics.ts'
import {flatPoints} from '../../points/flat-points.ts'
import {filled} from '../filled.ts'
import {pointsPages} from '../points-pages.ts'
import type {Planner} from './planner.ts'

export const planBullets: Planner<'bulletsSlide'> = (slide, context) =>
  pointsPages(
    flatPoints(slide.body),
    {text: filled(slide.headline) ?? filled(context.section.title), number: slide.number ?? null},
    context,
    {layout: 'points', scale: pointScale, arrangement: slide.layout},
  )
