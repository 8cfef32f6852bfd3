#version 3.7;
// Hero: the teal bottle on a plain off-white sweep. Made to be cut out.
#include "bottle.inc"
Bounce(70, 1)
camera {
  location <0,24,-170> look_at <0,13.7,0>
  right x*image_width/image_height angle 10.2*image_width/image_height/0.8
}
background { color srgb <0.93,0.93,0.92> }
Sweep(srgb <0.945,0.945,0.935>, 0.47)
SoftLight(<-130,110,-90>, 70, rgb 0.66, 7)
SoftLight(<130,60,-60>, 60, rgb <0.24,0.25,0.26>, 5)
Panel(<-90,40,-60>, <0,13,0>, 30, 150, 2.4)
Panel(<95,30,-5>, <0,13,0>, 26, 150, 2.2)
Panel(<0,140,0>, <0,20,1>, 120, 60, 0.8)
// black flags just outside the frame give the edges and the steel contrast
union {
  box { <-23,-2,6>, <-22,60,34> } box { <22,-2,6>, <23,60,34> }
  box { <-34,-2,-62>, <-22,60,-61> } box { <15,-2,-62>, <27,60,-61> }
  pigment { color rgb 0.01 } finish { ambient 0 diffuse 0.3 }
  no_image no_shadow
}
object { Bottle(Teal, Foam, Coral, Coral*0.82, Laser) rotate y*12 }
