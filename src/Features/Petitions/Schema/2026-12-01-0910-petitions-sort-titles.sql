-- Whoever watches over a desk sees its duties: what is to be classified says when it came, not which case it is.
update duty set title = 'Phân loại kiến nghị nhận ' || to_char(opened_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI DD/MM/YYYY')
where kind = 'petitions.sort' and title like 'Phân loại kiến nghị ____-____';
