package main

import (
	"fmt"
	"hash/crc32"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// identity names what an object is known by: the service answers it even where the user may set it.
var identity = map[string]bool{"id": true, "uuid": true, "nsx_id": true}

// filling says which open attributes the service answers, and with what.
type filling struct {
	given typeAnswers
	value func(path string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error)
	// whether nothing may stay unknown
	final bool
}

// planned leaves unknown what the service will answer, or may.
func planned(choose chooser) func(object tftypes.Value, packed []byte) (filling, error) {
	return func(object tftypes.Value, _ []byte) (filling, error) {
		given, err := choose(object, true)
		return filling{given: given, value: func(_ string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error) {
			return tftypes.NewValue(a.Type, tftypes.UnknownValue), nil
		}}, err
	}
}

// answered gives the answer where there is one, and otherwise a value that differs between objects and stays
// the same for the same arguments. Answers get a number of the object that ids of any service can be made of:
// eight decimal digits.
func answered(typeName string, choose chooser) func(object tftypes.Value, packed []byte) (filling, error) {
	return func(object tftypes.Value, packed []byte) (filling, error) {
		sum := crc32.ChecksumIEEE(packed)
		number := fmt.Sprintf("%08d", sum%100_000_000)
		given, err := choose(object, false)
		return filling{given: given, final: true, value: func(path string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error) {
			if given.has(path) {
				return given.value(path, a.Type, number)
			}
			return invent(a.Type, fmt.Sprintf("%s-double-%s-%08x", typeName, a.Name, sum)), nil
		}}, err
	}
}

func (f filling) answers(path string, a *tfprotov5.SchemaAttribute) bool {
	return a.Computed && (!a.Optional || identity[path] || f.given.has(path))
}

// complete fills the open attributes of an object, at any depth. An object that is being destroyed stays null.
func complete(schema *tfprotov5.Schema, packed *tfprotov5.DynamicValue, fill func(object tftypes.Value, packed []byte) (filling, error)) (*tfprotov5.DynamicValue, error) {
	typ := schema.ValueType()
	object, err := packed.Unmarshal(typ)
	if err != nil || object.IsNull() {
		return packed, err
	}
	f, err := fill(object, packed.MsgPack)
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
		filled, err := f.attribute(prefix+a.Name, a, object[a.Name])
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

func (f filling) attribute(path string, a *tfprotov5.SchemaAttribute, value tftypes.Value) (tftypes.Value, error) {
	open := value.IsNull() || !value.IsKnown()
	switch {
	case open && f.answers(path, a):
		return f.value(path, a)
	case f.final && !value.IsKnown():
		return tftypes.NewValue(a.Type, nil), nil
	}
	return value, nil
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
