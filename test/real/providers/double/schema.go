package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// The part of `terraform providers schema -json` that the protocol needs, in lines.
type (
	providerLine struct {
		Address  string     `json:"address"`
		Provider schemaJSON `json:"provider"`
	}
	typeLine struct {
		Type       string      `json:"type"`
		Resource   *schemaJSON `json:"resource"`
		DataSource *schemaJSON `json:"data_source"`
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

// readSchema reads JSON lines: the provider's own first, then one for each name of a type. Lines of types that
// are not wanted are not parsed.
func (s *server) readSchema(text []byte, wanted func(typeName string) bool) (address string, err error) {
	lines := bytes.Split(bytes.TrimSpace(text), []byte("\n"))
	var first providerLine
	if err := json.Unmarshal(lines[0], &first); err != nil {
		return "", err
	}
	if s.provider, err = first.Provider.parse(); err != nil {
		return "", err
	}
	s.resources, s.dataSources = map[string]*tfprotov5.Schema{}, map[string]*tfprotov5.Schema{}
	for _, line := range lines[1:] {
		name, _, _ := bytes.Cut(bytes.TrimPrefix(line, []byte(`{"type":"`)), []byte(`"`))
		if !wanted(string(name)) {
			continue
		}
		if err := s.readType(line); err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
	}
	return first.Address, nil
}

func (s *server) readType(line []byte) (err error) {
	var one typeLine
	if err := json.Unmarshal(line, &one); err != nil {
		return err
	}
	if one.Resource != nil {
		if s.resources[one.Type], err = one.Resource.parse(); err != nil {
			return err
		}
	}
	if one.DataSource != nil {
		s.dataSources[one.Type], err = one.DataSource.parse()
	}
	return err
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
