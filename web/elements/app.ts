// Everything here adds comfort to pages that work without it.
import { enhanceAsked } from "./asked";
import { enhanceButtons } from "./buttons";
import { enhanceCounters } from "./counters";
import { enhanceDrafts } from "./drafts";
import { enhanceFilling } from "./filling";
import { listenForKeys } from "./keys";
import { enhanceLater } from "./later";
import { enhanceMasks } from "./masks";
import { enhancePasskeys } from "./passkeys";
import { enhancePhotos } from "./photos";
import { softNavigation } from "./navigate";
import { enhanceQuick } from "./quick";
import { enhanceReading } from "./reading";
import { enhanceSimilar } from "./similar";
import { enhanceThemes } from "./themes";

function enhance(root: ParentNode): void {
  enhanceThemes(root);
  enhanceDrafts(root);
  enhanceFilling(root);
  enhanceLater(root);
  enhanceCounters(root);
  enhancePhotos(root);
  enhanceMasks(root);
  enhanceAsked(root);
  enhancePasskeys(root);
  enhanceButtons(root);
  enhanceQuick(root);
  enhanceReading(root);
  enhanceSimilar(root);
}

enhance(document);
listenForKeys();
softNavigation(enhance);
