package main

import (
	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// identity names what an object is known by: the service answers it even where the user may set it.
var identity = map[string]bool{"id": true, "uuid": true, "nsx_id": true}

// filling says which open attributes the service answers, and with what.
type filling struct {
	given typeAnswers
	value func(path string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error)
}

func unknown(_ string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error) {
	return tftypes.NewValue(a.Type, tftypes.UnknownValue), nil
}

func (f filling) answers(path string, a *tfprotov5.SchemaAttribute) bool {
	return a.Computed && (!a.Optional || identity[path] || f.given.has(path))
}

// complete fills the open attributes of an object, at any depth. An object that is being destroyed stays null.
func complete(schema *tfprotov5.Schema, packed *tfprotov5.DynamicValue, f filling) (*tfprotov5.DynamicValue, error) {
	typ := schema.ValueType()
	object, err := packed.Unmarshal(typ)
	if err != nil {
		return nil, err
	}
	object, err = f.block("", schema.Block, object)
	if err != nil {
		return nil, err
	}
	completed, err := tfprotov5.NewDynamicValue(typ, object)
	return &completed, err
}

// block fills one block; prefix is the path of blocks that leads to it, each with a dot behind.
func (f filling) block(prefix string, b *tfprotov5.SchemaBlock, value tftypes.Value) (tftypes.Value, error) {
	if value.IsNull() || !value.IsKnown() {
		return value, nil
	}
	object := map[string]tftypes.Value{}
	if err := value.As(&object); err != nil {
		return value, err
	}
	for _, a := range b.Attributes {
		open := object[a.Name].IsNull() || !object[a.Name].IsKnown()
		if !open || !f.answers(prefix+a.Name, a) {
			continue
		}
		filled, err := f.value(prefix+a.Name, a)
		if err != nil {
			return value, err
		}
		object[a.Name] = filled
	}
	for _, n := range b.BlockTypes {
		filled, err := f.nested(prefix+n.TypeName+".", n, object[n.TypeName])
		if err != nil {
			return value, err
		}
		object[n.TypeName] = filled
	}
	return tftypes.NewValue(value.Type(), object), nil
}

func (f filling) nested(prefix string, n *tfprotov5.SchemaNestedBlock, value tftypes.Value) (tftypes.Value, error) {
	switch {
	case n.Nesting == tfprotov5.SchemaNestedBlockNestingModeSingle:
		return f.block(prefix, n.Block, value)
	case n.Nesting == tfprotov5.SchemaNestedBlockNestingModeMap || value.IsNull() || !value.IsKnown():
		return value, nil
	}
	var items []tftypes.Value
	if err := value.As(&items); err != nil {
		return value, err
	}
	for i, item := range items {
		filled, err := f.block(prefix, n.Block, item)
		if err != nil {
			return value, err
		}
		items[i] = filled
	}
	return tftypes.NewValue(value.Type(), items), nil
}
