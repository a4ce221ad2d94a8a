/* Included by force when the SQLite driver is compiled for a runtime with Node-API 9. Node-API 10 allows references to
   any value, 9 only to objects, functions, externals and symbols: other values are boxed in a type-tagged object. */
#ifndef NAPI9_COMPAT_H
#define NAPI9_COMPAT_H
#include <node_api.h>

static const napi_type_tag napi9_box_tag = {0x6b696f736b2d626fULL, 0x782d6e6170692d39ULL};

static inline napi_status napi9_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref *result) {
  napi_valuetype type;
  napi_value box;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol)
    return napi_create_reference(env, value, count, result);
  if ((status = napi_create_object(env, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &napi9_box_tag)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

static inline napi_status napi9_get_reference_value(napi_env env, napi_ref reference, napi_value *result) {
  napi_valuetype type;
  bool boxed = false;
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == NULL) return status;
  if (napi_typeof(env, *result, &type) != napi_ok || type != napi_object) return status;
  if (napi_check_object_type_tag(env, *result, &napi9_box_tag, &boxed) != napi_ok || !boxed) return status;
  return napi_get_element(env, *result, 0, result);
}

#define napi_create_reference napi9_create_reference
#define napi_get_reference_value napi9_get_reference_value
#endif
