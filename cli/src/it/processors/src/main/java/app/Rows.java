package app;

import org.mapstruct.Mapper;

/** MapStruct writes its class. */
@Mapper
interface Rows {
  record Line(String item) {}

  record Row(String item) {}

  Row toRow(Line line);
}
