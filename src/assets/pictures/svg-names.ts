// The elements and attributes of SVG that draw, write, color and move, and nothing that runs, embeds or links.
// https://www.w3.org/TR/SVG2/eltindex.html and https://www.w3.org/TR/SVG2/attindex.html

const setOf = (...names: readonly string[]): ReadonlySet<string> => new Set(names.join(" ").split(" "));

export const SVG = "http://www.w3.org/2000/svg";
export const XLINK = "http://www.w3.org/1999/xlink";
/** The prefix `xml` has this namespace in every document (https://www.w3.org/TR/xml-names/#ns-decl). */
export const XML = "http://www.w3.org/XML/1998/namespace";

export const ELEMENTS = setOf(
  "svg g defs symbol use switch view title desc style path rect circle ellipse line polyline polygon text tspan",
  "textPath image marker mask pattern clipPath linearGradient radialGradient meshgradient meshrow meshpatch stop",
  "hatch hatchpath solidcolor filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix",
  "feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR",
  "feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight",
  "feTile feTurbulence animate animateMotion animateTransform mpath set foreignObject",
);

export const XHTML = "http://www.w3.org/1999/xhtml";

/** Elements of HTML that hold words, as in the labels that Mermaid and draw.io write into a foreignObject. */
export const HTML_ELEMENTS = setOf(
  "a div span p br hr b i strong em u s sub sup small code pre ul ol li dl dt dd h1 h2 h3 h4 h5 h6 center blockquote",
  "table caption thead tbody tfoot tr td th",
);

/** None of them loads or runs anything. */
export const HTML_ATTRIBUTES = setOf("class style id lang width height");

/** Elements that go while everything in them stays. */
export const UNWRAPPED = setOf("a");

/** Attributes whose values are CSS, and so may name files. */
export const STYLED = setOf(
  "alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters",
  "color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity",
  "fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size",
  "font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-ligatures",
  "font-variant-numeric font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size",
  "isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask",
  "mask-border mask-image mask-type mix-blend-mode opacity overflow paint-order perspective pointer-events shape-inside",
  "shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray",
  "stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align",
  "text-anchor text-decoration text-orientation text-overflow text-rendering transform-box transform-origin",
  "unicode-bidi vector-effect vertical-align visibility white-space will-change word-spacing writing-mode",
  // The values that an animation gives one of the above.
  "values from to by",
);

/** Attributes whose values are numbers, words and lists. */
const PLAIN = setOf(
  "accent-height accumulate additive amplitude attributeName attributeType azimuth baseFrequency baseProfile begin",
  "bias calcMode class clipPathUnits contentScriptType contentStyleType crossorigin cx cy d decoding diffuseConstant",
  "divisor dur dx dy edgeMode elevation end exponent externalResourcesRequired filterRes filterUnits focusable fr fx fy",
  "gradientTransform gradientUnits height hreflang id in in2 intercept k k1 k2 k3 k4 kernelMatrix kernelUnitLength",
  "keyPoints keySplines keyTimes lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth",
  "maskContentUnits maskUnits max media method min mode name numOctaves offset operator order orient origin path",
  "pathLength patternContentUnits patternTransform patternUnits pitch points pointsAtX pointsAtY pointsAtZ",
  "preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions",
  "requiredFeatures restart result role rotate rx ry scale seed side slope spacing specularConstant specularExponent",
  "speed startOffset stdDeviation stitchTiles surfaceScale systemLanguage tabindex tableValues targetX targetY",
  "textLength title transform type version viewBox viewTarget width x x1 x2 xChannelSelector y y1 y2 yChannelSelector",
  "z zoomAndPan hatchUnits hatchContentUnits",
);

/**
 * Whether an attribute without a prefix may stay, whatever its value; `style` and `href` are looked at on their own.
 */
export function isPlainAttribute(name: string): boolean {
  return PLAIN.has(name) || /^(?:aria|data)-[\w.-]+$/u.test(name);
}

/** Whether an animation may change an attribute: not links, and not attributes that were already checked. */
export function mayBeAnimated(name: string): boolean {
  return (PLAIN.has(name) || STYLED.has(name)) && name !== "attributeName";
}
