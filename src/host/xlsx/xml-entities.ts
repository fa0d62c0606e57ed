// Stands in both programs for the list of @xmldom/xmldom (see webpack.config.js).

/** All that XML knows without a declaration. */
export const XML_ENTITIES = Object.freeze({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' });

/** Asked for by documents of HTML only, which are never read here. */
export const HTML_ENTITIES = XML_ENTITIES;
