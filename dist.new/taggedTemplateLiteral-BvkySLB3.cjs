// \0@oxc-project+runtime@0.158.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}
Object.defineProperty(exports, "_taggedTemplateLiteral", {
	enumerable: true,
	get: function() {
		return _taggedTemplateLiteral;
	}
});
