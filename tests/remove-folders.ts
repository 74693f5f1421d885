// Runs before each file of tests. A module that files share is read only once, so what it asks for after a file happens
// once as well.
import { afterAll } from "vitest";
import { removeFolders } from "./commands/folders.ts";

afterAll(removeFolders);
