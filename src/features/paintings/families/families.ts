// Maps each family to its painter.
import type { Easel } from "../easel.ts";
import type { Stream } from "../stream.ts";
import { paintBowl } from "./bowl.ts";
import { paintDoor } from "./door.ts";
import { paintGesture } from "./gesture.ts";
import { paintHorizon } from "./horizon.ts";
import { paintLines } from "./lines.ts";
import { paintMending } from "./mending.ts";
import type { FamilyName } from "./names.ts";
import { paintPatches } from "./patches.ts";
import { paintPebbles } from "./pebbles.ts";
import { paintReeds } from "./reeds.ts";
import { paintRing } from "./ring.ts";

import { paintVeils } from "./veils.ts";
import { paintVessel } from "./vessel.ts";
import { paintWeave } from "./weave.ts";
import { paintWindow } from "./window.ts";

export const FAMILIES: Readonly<Record<FamilyName, (easel: Easel, random: Stream) => void>> = {
  horizon: paintHorizon,
  vessel: paintVessel,
  lines: paintLines,
  ring: paintRing,
  reeds: paintReeds,
  pebbles: paintPebbles,
  patches: paintPatches,
  gesture: paintGesture,
  weave: paintWeave,
  door: paintDoor,
  veils: paintVeils,
  bowl: paintBowl,
  window: paintWindow,
  mending: paintMending,
};
