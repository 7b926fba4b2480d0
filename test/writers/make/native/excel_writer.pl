# Book of Excel::Writer::XLSX. Arguments: the .tsv with two headings, the book.
use strict;
use warnings;
use Excel::Writer::XLSX;

my ($rows, $file) = @ARGV;
my $book  = Excel::Writer::XLSX->new($file);
my $sheet = $book->add_worksheet('Matriz');
my $head  = $book->add_format( bold => 1, bg_color => 'yellow', border => 1 );
my %merged = ( '0,0' => [1,0], '0,1' => [1,1], '0,2' => [1,2], '0,3' => [1,3], '0,4' => [0,5], '0,6' => [0,8], '0,9' => [0,11] );
open my $in, '<:encoding(UTF-8)', $rows or die "$rows: $!";
my $r = 0;
while ( my $line = <$in> ) {
    chomp $line;
    my @fields = split /\t/, $line, -1;
    for my $c ( 0 .. $#fields ) {
        next if $fields[$c] eq '';
        if    ( my $end = $merged{"$r,$c"} ) { $sheet->merge_range( $r, $c, @$end, $fields[$c], $head ) }
        elsif ( $fields[$c] =~ /^[0-9.]+$/ ) { $sheet->write_number( $r, $c, $fields[$c] ) }
        else                                 { $sheet->write_string( $r, $c, $fields[$c], $r < 2 ? $head : undef ) }
    }
    $r++;
}
$sheet->freeze_panes( 2, 2 );
$sheet->set_column( 'B:B', 48 );
$sheet->write_comment( 'B4', 'Verificar' );
$sheet->conditional_formatting( 'J3:L17', { type => '3_color_scale' } );
$sheet->write_url( 'P1', 'https://www.gob.pe/' );
$book->define_name( 'Indicadores', '=Matriz!$A$3:$A$17' );
$book->add_worksheet('Portada')->write_formula( 'A1', '=SUM(Matriz!J4:J5)' );
$book->close() or die "$file: $!";
