package main

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// invent makes a value of any type: three of everything that comes in lists, one in sets and maps.
func invent(typ tftypes.Type, text string) tftypes.Value {
	switch t := typ.(type) {
	case tftypes.List:
		items := make([]tftypes.Value, 3)
		for i := range items {
			items[i] = invent(t.ElementType, fmt.Sprintf("%s-%d", text, i))
		}
		return tftypes.NewValue(typ, items)
	case tftypes.Set:
		return tftypes.NewValue(typ, []tftypes.Value{invent(t.ElementType, text)})
	case tftypes.Map:
		return tftypes.NewValue(typ, map[string]tftypes.Value{"double": invent(t.ElementType, text)})
	case tftypes.Object:
		object := map[string]tftypes.Value{}
		for name, attribute := range t.AttributeTypes {
			object[name] = invent(attribute, text+"-"+name)
		}
		return tftypes.NewValue(typ, object)
	}
	switch {
	case typ.Is(tftypes.Number):
		return tftypes.NewValue(typ, 0)
	case typ.Is(tftypes.Bool):
		return tftypes.NewValue(typ, false)
	}
	return tftypes.NewValue(tftypes.String, text)
}
