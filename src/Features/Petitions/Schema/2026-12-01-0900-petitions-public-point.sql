-- The point as everybody may know it, kept with the masked words: once what the sender said has been erased, nothing else knows
-- it, and putting the public words right must not lose it.
alter table petition_handling add column public_latitude double precision, add column public_longitude double precision;
update petition_handling h set public_latitude = c.latitude, public_longitude = c.longitude
from petition p join published_petition c on c.code = replace(p.code, '-', '')
where p.id = h.petition and h.shown = 1 and c.latitude is not null;
