exports.id = 843;
exports.ids = [843];
exports.modules = {

/***/ 2843:
/***/ ((module) => {

module.exports = eval("require")("monocart-coverage-reports");


/***/ })

};
;