// Loaded early and on its own: a chosen theme must stand before the page is painted.
import { chosenTheme, wear } from "./themes";

wear(chosenTheme());
