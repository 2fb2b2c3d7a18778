package main

import (
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// The part of `terraform providers schema -json` that the protocol needs.
type (
	schemaDocument struct {
		Providers map[string]providerSchemas `json:"provider_schemas"`
	}
	providerSchemas struct {
		Provider    schemaJSON            `json:"provider"`
		Resources   map[string]schemaJSON `json:"resource_schemas"`
		DataSources map[string]schemaJSON `json:"data_source_schemas"`
	}
	schemaJSON struct {
		Version int64     `json:"version"`
		Block   blockJSON `json:"block"`
	}
	blockJSON struct {
		Attributes map[string]attributeJSON   `json:"attributes"`
		Blocks     map[string]nestedBlockJSON `json:"block_types"`
	}
	attributeJSON struct {
		Type      json.RawMessage `json:"type"`
		Required  bool            `json:"required"`
		Optional  bool            `json:"optional"`
		Computed  bool            `json:"computed"`
		Sensitive bool            `json:"sensitive"`
	}
	nestedBlockJSON struct {
		Nesting string    `json:"nesting_mode"`
		Block   blockJSON `json:"block"`
		Min     int64     `json:"min_items"`
		Max     int64     `json:"max_items"`
	}
)

var nestingModes = map[string]tfprotov5.SchemaNestedBlockNestingMode{
	"single": tfprotov5.SchemaNestedBlockNestingModeSingle,
	"list":   tfprotov5.SchemaNestedBlockNestingModeList,
	"set":    tfprotov5.SchemaNestedBlockNestingModeSet,
	"map":    tfprotov5.SchemaNestedBlockNestingModeMap,
}

func parseSchemas(all map[string]schemaJSON) (map[string]*tfprotov5.Schema, error) {
	parsed := map[string]*tfprotov5.Schema{}
	for typeName, one := range all {
		schema, err := one.parse()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", typeName, err)
		}
		parsed[typeName] = schema
	}
	return parsed, nil
}

func (s schemaJSON) parse() (*tfprotov5.Schema, error) {
	block, err := s.Block.parse()
	return &tfprotov5.Schema{Version: s.Version, Block: block}, err
}

func (b blockJSON) parse() (*tfprotov5.SchemaBlock, error) {
	block := &tfprotov5.SchemaBlock{}
	for name, a := range b.Attributes {
		typ, err := parseType(a.Type)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		block.Attributes = append(block.Attributes, &tfprotov5.SchemaAttribute{
			Name: name, Type: typ, Required: a.Required, Optional: a.Optional, Computed: a.Computed, Sensitive: a.Sensitive,
		})
	}
	for name, n := range b.Blocks {
		nested, err := n.Block.parse()
		if err != nil {
			return nil, fmt.Errorf("%s.%w", name, err)
		}
		block.BlockTypes = append(block.BlockTypes, &tfprotov5.SchemaNestedBlock{
			TypeName: name, Nesting: nestingModes[n.Nesting], Block: nested, MinItems: n.Min, MaxItems: n.Max,
		})
	}
	return block, nil
}

// parsedTypes holds the types met so far: a provider has thousands of attributes of few types.
var parsedTypes = map[string]tftypes.Type{}

func parseType(text json.RawMessage) (tftypes.Type, error) {
	if typ, found := parsedTypes[string(text)]; found {
		return typ, nil
	}
	typ, err := tftypes.ParseJSONType(text) //nolint:staticcheck // nothing else reads the types of a schema dump
	if err == nil {
		parsedTypes[string(text)] = typ
	}
	return typ, err
}
